// Unchecked ones are fine.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "none")
  static void fixed() throws InterruptedException, IllegalStateException {}
//            ^ [ReplacementException] 'fixed' cannot replace 'Orders.none': it throws InterruptedException, the task none; catch it, or throw it unchecked
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
