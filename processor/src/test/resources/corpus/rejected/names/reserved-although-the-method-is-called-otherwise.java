// Here the method could have the name.
@Flow class Etl {
  @Task(as = "go") static void run() {}
  @Task(as = "run") static void go() {}
//           ^ [TaskNameReserved] task name 'run' must not be the name of a method of the builder's base class; choose another with @Task(as = "…")
}
