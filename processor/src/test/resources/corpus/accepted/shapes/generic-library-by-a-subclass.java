// A subclass fixes the type arguments.
// === Items.java
class Items<T> { @Task List<T> twice(T x) { return List.of(x, x); } }
// === Texts.java
class Texts extends Items<String> {}
// === Etl.java
@Flow(uses = Texts.class) class Etl {}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Texts());
    var x = flow.twice("a");
    return flow.run().result(x);
  }
}
// gives: [a, a]
