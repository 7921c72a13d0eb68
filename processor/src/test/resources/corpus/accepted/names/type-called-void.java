// A class of the user has the name Void.
// === Void.java
record Void(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Void own(Void x) { return x; }
  @dev.weir.Task static int all(Void one, java.util.List<? extends Void> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Void(1));
    var all = flow.all(own, java.util.List.of(new Void(2)));
    return flow.run().result(all);
  }
}
// gives: 3
