// A deprecated class warns nobody but its users.
// === Old.java
/** @deprecated old */
@Deprecated class Old {}
// === Etl.java
@SuppressWarnings("deprecation")
@Flow class Etl {
  @Task static Old load(Old x) { return x; }
}
// === OuterFlows.java
class OuterFlows {
  @SuppressWarnings("deprecation")
  Object run() {
    EtlFlow flow = new EtlFlow();
    var load = flow.load(Input.of(null));
    return flow.run().result(load);
  }
}
// === Main.java
class Main {
  static Object check() {
    OuterFlows flows = new OuterFlows();
    return flows.run();
  }
}
// gives: null
