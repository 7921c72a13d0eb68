// A class of the user has the name Object.
// === Object.java
record Object(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Object own(Object x) { return x; }
  @dev.weir.Task static int all(Object one, java.util.List<? extends Object> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static java.lang.Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Object(1));
    var all = flow.all(own, java.util.List.of(new Object(2)));
    return flow.run().result(all);
  }
}
// gives: 3
