// The annotation says what the replacement is called.
// === Fixes.java
class Fixes {
  @Replaces(flow = Orders.class, task = "none") static void fixed() {}
//                                                          ^ [ReplacementNoTask] @Replaces method 'fixed' must be a task too; add @Task
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
