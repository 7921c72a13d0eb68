// Functions are values, too.
// === Etl.java
@Flow class Etl {
  @Task static String text(java.util.function.Supplier<String> from, java.util.function.ToIntFunction<? super String> size) { return from.get() + size.applyAsInt(from.get()); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var text = flow.text(() -> "a", x -> x.length());
    return flow.run().result(text);
  }
}
// gives: a1
