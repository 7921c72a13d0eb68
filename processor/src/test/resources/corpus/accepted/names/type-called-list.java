// A class of the user has the name List.
// === List.java
record List(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task List own(List x) { return x; }
  @dev.weir.Task static int all(List one, java.util.List<? extends List> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new List(1));
    var all = flow.all(own, java.util.List.of(new List(2)));
    return flow.run().result(all);
  }
}
// gives: 3
