// A generic class without instance tasks may be used.
// === Generic.java
class Generic<T> { @Task static <T> List<T> get(T x) { return List.of(x); } }
// === Etl.java
@Flow(uses = Generic.class) interface Etl {}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var x = flow.get("a");
    return flow.run().result(x);
  }
}
// gives: [a]
