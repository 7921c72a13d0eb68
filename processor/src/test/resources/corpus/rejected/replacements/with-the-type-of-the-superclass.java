// The flow fills in type arguments.
class Base<T> {
  @Task void store(T item) {}
}
// === Etl.java
@Flow class Etl extends Base<String> {}
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Etl.class, task = "store") static void fixed(Object item) {}
//                                                                           ^ [ReplacementParameter] 'fixed' cannot replace 'Etl.store': parameter 1 'item' is Object, the task has String
}
