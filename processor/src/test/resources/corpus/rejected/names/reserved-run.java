// Every builder has a method of that name.
@Flow class Etl {
  @Task static void run() {}
//                  ^ [TaskNameReserved] task name 'run' must not be the name of a method of the builder's base class; choose another with @Task(as = "…")
}
