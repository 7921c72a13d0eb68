// Tasks whose names differ by an underscore may all have parameters called like anything.
// === Etl.java
@Flow class Etl {
  @Task static int input(int Input, int x) { return Input - x; }
  @Task static int input_(int x, int Input) { return x * Input; }
  @Task static int input__(int Input, int Wiring) { return Input + Wiring; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var last = flow.input__(flow.input_(flow.input(7, 2), 3), 4);
    return flow.run().result(last);
  }
}
// gives: 19
