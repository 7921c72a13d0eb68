// A class of the user has the name Override.
// === Override.java
record Override(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Override own(Override x) { return x; }
  @dev.weir.Task static int all(Override one, java.util.List<? extends Override> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Override(1));
    var all = flow.all(own, java.util.List.of(new Override(2)));
    return flow.run().result(all);
  }
}
// gives: 3
