// Tasks of interfaces are inherited too.
interface Steps<T> {
  @Task default T getTasks(T x) { return x; }
//                ^ [TaskNameReserved] task name 'getTasks' must not be the name of a method of the builder's base class; choose another with @Task(as = "…")
}
// === Etl.java
@Flow class Etl implements Steps<int[]> {}
