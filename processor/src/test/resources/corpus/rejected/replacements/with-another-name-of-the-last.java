// Upper and lower case differ.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "load")
  static List<String> fixed(String path, int Limit) { return null; }
//                                           ^ [ReplacementName] 'fixed' cannot replace 'Orders.load': parameter 2 is named 'Limit', the task has 'limit'
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
