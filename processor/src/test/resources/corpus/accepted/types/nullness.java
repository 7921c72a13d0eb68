// What may be null may be null in the builder too.
// === Etl.java
@org.jspecify.annotations.NullMarked
@Flow public class Etl {
  @Task public static @org.jspecify.annotations.Nullable String find(
      Map.@org.jspecify.annotations.Nullable Entry<String, @org.jspecify.annotations.Nullable Integer> entry,
      int @org.jspecify.annotations.Nullable [] xs) { return xs == null ? null : "x"; }
  @Task static String text(@org.jspecify.annotations.Nullable String x) { return "<" + x + ">"; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var found = flow.find(Map.entry("k", 1), new int[0]);
    var text = flow.text(found);
    return flow.run().result(text);
  }
}
// gives: <x>
