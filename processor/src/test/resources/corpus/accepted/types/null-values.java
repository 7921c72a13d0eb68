// A reference may be null.
// === Etl.java
@Flow class Etl {
  @Task static String text(String x) { return "<" + x + ">"; }
  @Task static String nothing() { return null; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var text = flow.text(Input.of(null));
    var nothing = flow.nothing();
    var both = flow.text(nothing);
    var state = flow.run();
    return state.result(text) + state.result(nothing) + state.result(both);
  }
}
// gives: <null>null<null>
