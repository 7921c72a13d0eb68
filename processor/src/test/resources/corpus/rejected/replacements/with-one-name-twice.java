// Overloads would have one generated class.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "none") static void fixed() {}
  @Task(as = "more") @Replaces(flow = Orders.class, task = "load")
  static List<String> fixed(String path, int limit) { return null; }
//                    ^ [ReplacementOverloaded] @Replaces method 'fixed' must not share the generated class 'Fixed' with 'fixed'; rename one of them
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
