// Any identifier will do.
// === Etl.java
@Flow(builder = "$_Etl") class Etl {
  @Task static int load(int x) { return x; }
}
// === Main.java
class Main {
  static Object check() {
    var flow = new $_Etl();
    var load = flow.load(1);
    return flow.run().result(load);
  }
}
// gives: 1
