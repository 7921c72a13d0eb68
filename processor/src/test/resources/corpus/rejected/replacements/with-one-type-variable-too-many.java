// Even if nothing needs it.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "none") static <T> void fixed() {}
//                                                                    ^ [ReplacementTypeVariables] 'fixed' cannot replace 'Orders.none': it has the type variables <T>, the task has no type variables
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
