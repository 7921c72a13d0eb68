// The factory method is called like that.
// === Fixes.java
class Fixes {
  @Task(as = "hash") @Replaces(flow = Orders.class, task = "load")
  static List<String> hashCode(String path, int limit) { return null; }
//                    ^ [ReplacementNameReserved] @Replaces method 'hashCode' must not have the name of a method of Object; rename it
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
