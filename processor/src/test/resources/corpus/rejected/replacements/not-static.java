// There is no instance to call it on.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "none") void fixed() {}
//                                                         ^ [ReplacementNotStatic] @Replaces method 'fixed' must be static
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
