// Plain and boxed numbers take each other.
// === Etl.java
@Flow class Etl {
  @Task static Integer boxed(Integer x) { return x + 1; }
  @Task static int plain(int x) { return x + 1; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var boxed = flow.boxed(1);
    var plain = flow.plain(boxed);
    var again = flow.boxed(plain);
    return flow.run().result(again);
  }
}
// gives: 4
