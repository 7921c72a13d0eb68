// What a method reference may do, a declared replacement may not.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "load")
  static ArrayList<String> fixed(String path, int limit) { return null; }
//                         ^ [ReplacementResult] 'fixed' cannot replace 'Orders.load': it returns ArrayList<String>, the task List<String>
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
