// A task that gives nothing is replaced by one that gives nothing.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "none") static int fixed() { return 1; }
//                                                               ^ [ReplacementResult] 'fixed' cannot replace 'Orders.none': it returns int, the task nothing
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
