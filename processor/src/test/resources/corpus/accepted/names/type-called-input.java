// A class of the user has the name Input.
// === Input.java
record Input(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Input own(Input x) { return x; }
  @dev.weir.Task static int all(Input one, java.util.List<? extends Input> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Input(1));
    var all = flow.all(own, java.util.List.of(new Input(2)));
    return flow.run().result(all);
  }
}
// gives: 3
