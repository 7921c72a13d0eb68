// An override may open a protected task.
// === other/Base.java
public class Base {
  @Task protected int load(int x) { return x; }
}
// === Etl.java
@Flow class Etl extends other.Base { @Override public int load(int x) { return super.load(x) + 1; } }
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var load = flow.load(1);
    return flow.run().result(load);
  }
}
// gives: 2
