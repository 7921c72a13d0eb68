// Their types are those that the subclass gives.
class Base<T> {
  @Task void load(T item) {}
  @Task void load(List<T> items) {}
//           ^ [TaskOverloaded] @Task method 'Base.load(List<String>)' must not have the task name 'load' of 'Base.load(String)'; give it one of its own with @Task(as = "…")
}
// === Etl.java
@Flow class Etl extends Base<String> {}
