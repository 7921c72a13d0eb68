// And no others.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "none") static void fixed(int more, int evenMore) {}
//                                                                ^ [ReplacementArity] 'fixed' cannot replace 'Orders.none': it has 2 parameters, the task has 0 parameters
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
