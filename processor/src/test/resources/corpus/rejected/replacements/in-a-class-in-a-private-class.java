// Nor what is in a private class.
// === Fixes.java
class Fixes {
  @SuppressWarnings("unused") private interface Middle {
    class Inner {
      @Task @Replaces(flow = Orders.class, task = "none") static void fixed() {}
//                                                                    ^ [ReplacementClassPrivate] @Replaces method 'fixed' must not be in a private class: 'Middle' is private; make the class package-private
    }
  }
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
