// A class of the user has the name Wiring.
// === Wiring.java
record Wiring(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Wiring own(Wiring x) { return x; }
  @dev.weir.Task static int all(Wiring one, java.util.List<? extends Wiring> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Wiring(1));
    var all = flow.all(own, java.util.List.of(new Wiring(2)));
    return flow.run().result(all);
  }
}
// gives: 3
