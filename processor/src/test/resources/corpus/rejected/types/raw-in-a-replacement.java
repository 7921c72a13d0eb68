// A replacement is a task, so its types are checked beside all else that is wrong.
@Flow class Orders {
  @Task static void store(List<String> items) {}
}
// === Fixes.java
class Fixes {
  @SuppressWarnings("rawtypes")
  @Task @Replaces(flow = Orders.class, task = "store") static int fixed(Set items, int more) { return 1; }
//                                                                ^ [ReplacementArity] 'fixed' cannot replace 'Orders.store': it has 2 parameters, the task has 1 parameter
//                                                                ^ [ReplacementResult] 'fixed' cannot replace 'Orders.store': it returns int, the task nothing
//                                                                          ^ [TypeRaw] parameter 1 'items' of 'fixed' must not have a raw type: Set; write its type arguments
}
