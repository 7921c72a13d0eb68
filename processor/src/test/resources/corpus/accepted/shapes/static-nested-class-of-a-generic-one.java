// A static class has no type arguments from outside.
// === Outer.java
class Outer<T> { static class Lib { @Task String get(String x) { return x + x; } } }
// === Etl.java
@Flow(uses = Outer.Lib.class) class Etl {}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Outer.Lib());
    var x = flow.get("a");
    return flow.run().result(x);
  }
}
// gives: aa
