// Inputs are known by their names.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "load")
  static List<String> fixed(String file, int limit) { return null; }
//                                 ^ [ReplacementName] 'fixed' cannot replace 'Orders.load': parameter 1 is named 'file', the task has 'path'
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
