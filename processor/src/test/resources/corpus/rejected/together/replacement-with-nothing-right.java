// Nor does one problem of a replacement hide another.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "pick")
  static Integer other(List<Integer> all) throws Exception { return null; }
//               ^ [ReplacementException] 'other' cannot replace 'Orders.pick': it throws Exception, the task none; catch it, or throw it unchecked
//               ^ [ReplacementResult] 'other' cannot replace 'Orders.pick': it returns Integer, the task T
//               ^ [ReplacementTypeVariables] 'other' cannot replace 'Orders.pick': it has no type variables, the task has the type variables <T extends Number>
//                                   ^ [ReplacementName] 'other' cannot replace 'Orders.pick': parameter 1 is named 'all', the task has 'items'
//                                   ^ [ReplacementParameter] 'other' cannot replace 'Orders.pick': parameter 1 'all' is List<Integer>, the task has List<T>
}
// === Orders.java
@Flow class Orders {
  @Task static <T extends Number> T pick(List<T> items) { return null; }
}
