// Wider types are other types.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "load")
  static List<String> fixed(Object path, int limit) { return null; }
//                                 ^ [ReplacementParameter] 'fixed' cannot replace 'Orders.load': parameter 1 'path' is Object, the task has String
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
