// A class of the user has the name Signature.
// === Signature.java
record Signature(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Signature own(Signature x) { return x; }
  @dev.weir.Task static int all(Signature one, java.util.List<? extends Signature> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Signature(1));
    var all = flow.all(own, java.util.List.of(new Signature(2)));
    return flow.run().result(all);
  }
}
// gives: 3
