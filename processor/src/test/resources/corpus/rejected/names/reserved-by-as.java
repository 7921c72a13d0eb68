// A name by annotation is no better.
@Flow class Etl {
  @Task(as = "parameter") static void load() {}
//           ^ [TaskNameReserved] task name 'parameter' must not be the name of a method of the builder's base class; choose another with @Task(as = "…")
}
