// Parameters that take anything are mapped, too.
// === Etl.java
@Flow class Etl {
  @Task static String show(Object x) { return "<" + x + ">"; }
  @Task static String both(Object x, int y) { return "" + x + y; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var all = flow.show(Each.each(List.of("a", 1)));
    var both = flow.both(Each.each(List.of("a")), Input.of(1));
    var state = flow.run();
    return state.result(all) + " " + state.result(both);
  }
}
// gives: [<a>, <1>] [a1]
