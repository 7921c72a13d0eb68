// If nothing is near, all are named.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "elephants") static void fixed() {}
//                                            ^ [ReplacementTask] 'fixed' cannot replace 'Orders.elephants': the flow has no such task; it has 'load', 'pick', 'none'
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
