// A class of the user has the name Each.
// === Each.java
record Each(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Each own(Each x) { return x; }
  @dev.weir.Task static int all(Each one, java.util.List<? extends Each> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Each(1));
    var all = flow.all(own, java.util.List.of(new Each(2)));
    return flow.run().result(all);
  }
}
// gives: 3
