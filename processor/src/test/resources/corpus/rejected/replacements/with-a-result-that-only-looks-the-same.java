// Names are written in full where they would look the same.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "load")
  static Fixes.List<String> fixed(String path, int limit) { return null; }
//                          ^ [ReplacementResult] 'fixed' cannot replace 'Orders.load': it returns Fixes.List<String>, the task List<String>
  interface List<T> {}
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
