// A flow may be sealed.
// === Etl.java
@Flow sealed interface Etl permits Etl.Twice {
  @Task int load(int x);
  record Twice() implements Etl { @Override public int load(int x) { return 2 * x; } }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl.Twice());
    var load = flow.load(3);
    return flow.run().result(load);
  }
}
// gives: 6
