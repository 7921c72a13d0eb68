// Words that are only sometimes keywords are names.
// === Etl.java
@Flow class Etl {
  @Task static int var(int record) { return record; }
  @Task static int sealed(int permits) { return permits; }
  @Task static int permits(int sealed) { return sealed; }
  @Task static int record(int var, int with, int to) { return var + with + to; }
  @Task static int with(int module) { return module; }
  @Task static int open(int requires) { return requires; }
  @Task static int module(int exports, int opens) { return exports + opens; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var all = flow.record(flow.var(1), flow.sealed(2), flow.permits(3));
    var more = flow.module(flow.with(4), flow.open(5));
    var state = flow.run();
    return state.result(all) + " " + state.result(more);
  }
}
// gives: 6 9
