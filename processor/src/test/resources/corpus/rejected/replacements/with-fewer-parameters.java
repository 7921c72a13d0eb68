// It has all parameters of the task, those too that it does not need.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "load") static List<String> fixed(String path) { return null; }
//                                                                        ^ [ReplacementArity] 'fixed' cannot replace 'Orders.load': it has 1 parameter, the task has 2 parameters
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
