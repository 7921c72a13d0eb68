// The generated class could not name it.
// === Fixes.java
class Fixes {
  @SuppressWarnings("unused") private static class Inner {
    @Task @Replaces(flow = Orders.class, task = "none") static void fixed() {}
//                                                                  ^ [ReplacementClassPrivate] @Replaces method 'fixed' must not be in a private class: 'Inner' is private; make the class package-private
  }
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
