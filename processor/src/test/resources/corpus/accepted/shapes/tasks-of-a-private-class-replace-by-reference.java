// Tasks of a private class replace by reference.
// === Silly.java
@Flow class Silly {
  @Task static String join(String a, String b) { return a + b; }
}
// === Main.java
class Main {
  private static class Fixes {
    @Task(name = "mended") static String fixed(String x, String y) { return y; }
    @Task static String swapped(String b, String a) { return a; }
  }
  static Object check() {
    SillyFlow flow = new SillyFlow();
    var mended = flow.replace(flow.join("a", "b"), Fixes::fixed);
    String refusal = "";
    try {
      flow.replace(mended, Fixes::swapped);
    } catch (IllegalArgumentException e) {
      refusal = e.getMessage().substring(0, 24);
    }
    return mended.name() + " " + flow.run().result(mended) + " " + refusal;
  }
}
// gives: mended b [ReplacementNamesSwapped
