// Nor one that all classes have.
@Flow class Etl {
  @Task static void wait(String x) {}
//                  ^ [TaskNameReserved] task name 'wait' must not be the name of a method of the builder's base class; choose another with @Task(as = "…")
}
