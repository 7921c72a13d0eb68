// Others do not expect it.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "load")
  static List<String> fixed(String path, int limit) throws Exception { return null; }
//                    ^ [ReplacementException] 'fixed' cannot replace 'Orders.load': it throws Exception, the task IOException; catch it, or throw it unchecked
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
