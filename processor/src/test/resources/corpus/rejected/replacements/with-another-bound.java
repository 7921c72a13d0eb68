// The bounds must be the same.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "pick")
  static <U> U fixed(List<U> items) { return null; }
//             ^ [ReplacementTypeVariables] 'fixed' cannot replace 'Orders.pick': it has the type variables <U>, the task has the type variables <T extends Number>
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
