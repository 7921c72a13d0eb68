// The message guesses what was meant.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "laod") static void fixed() {}
//                                            ^ [ReplacementTask] 'fixed' cannot replace 'Orders.laod': the flow has no such task; did you mean 'load'
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
