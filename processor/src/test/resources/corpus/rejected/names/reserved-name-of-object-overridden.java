// A task may not be an override of a method that builders have for themselves.
@Flow class Etl {
  @Override @Task public String toString() { return "etl"; }
//                              ^ [TaskNameReserved] task name 'toString' must not be the name of a method of the builder's base class; choose another with @Task(as = "…")
}
