// A class cannot have the name of the class around it.
// === Fixes.java
class Fixes {
  static class Inner {
    @Task @Replaces(flow = Orders.class, task = "none") static void fixes_InnerReplacements() {}
//                                                                  ^ [ReplacementNameReserved] @Replaces method 'fixes_InnerReplacements' must not have the name of the class that is generated for it; rename it
  }
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
