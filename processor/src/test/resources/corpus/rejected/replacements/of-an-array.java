// An array is no flow.
// === Fixes.java
class Fixes {
  @Task @Replaces(task = "none", flow = Orders[].class) static void fixed() {}
//                                              ^ [ReplacementFlow] 'fixed' cannot replace 'Orders[].none': 'Orders[]' is no @Flow class
}
// === Orders.java
@Flow class Orders {
  @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
  @Task static <T extends Number> T pick(List<T> items) { return null; }
  @Task static void none() {}
}
