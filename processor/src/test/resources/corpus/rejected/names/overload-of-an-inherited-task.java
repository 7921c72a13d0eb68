// The flow's own tasks come first.
class Base {
  @Task void load(int x) {}
//           ^ [TaskOverloaded] @Task method 'Base.load(int)' must not have the task name 'load' of 'load(String)'; give it one of its own with @Task(as = "…")
}
// === Etl.java
@Flow class Etl extends Base {
  @Task void load(String x) {}
}
