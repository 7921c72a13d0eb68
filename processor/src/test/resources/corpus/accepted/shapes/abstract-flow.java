// An abstract flow is given by its subclass.
// === Etl.java
@Flow abstract class Etl {
  @Task abstract int load(int x);
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl() { @Override int load(int x) { return -x; } });
    var load = flow.load(3);
    return flow.run().result(load);
  }
}
// gives: -3
