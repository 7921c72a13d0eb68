// The problem is where the task is.
class Base {
  @Task void graph() {}
//           ^ [TaskNameReserved] task name 'graph' must not be the name of a method of the builder's base class; choose another with @Task(as = "…")
}
// === Etl.java
@Flow class Etl extends Base {}
