// Type variables are written as the method has them.
@Flow class Etl<T> {
  @Task <U extends T> void load(U one) {}
  @Task void load(List<? super T> all) {}
//           ^ [TaskOverloaded] @Task method 'load(List<? super T>)' must not have the task name 'load' of 'load(U)'; give it one of its own with @Task(as = "…")
}
