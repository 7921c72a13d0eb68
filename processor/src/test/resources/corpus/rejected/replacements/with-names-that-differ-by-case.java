// Its name is that of the method with a capital.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Orders.class, task = "none") static void Fixed() {}
  @Task(as = "more") @Replaces(flow = Orders.class, task = "none") static void fixed() {}
//                                                                             ^ [ReplacementOverloaded] @Replaces method 'fixed' must not share the generated class 'Fixed' with 'Fixed'; rename one of them
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
