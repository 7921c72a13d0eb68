// Numbers are not converted.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "load")
  static List<String> fixed(String path, long limit) { return null; }
//                                            ^ [ReplacementParameter] 'fixed' cannot replace 'Orders.load': parameter 2 'limit' is long, the task has int
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
