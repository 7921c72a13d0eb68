// A class of the user has the name Builder.
// === Builder.java
record Builder(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Builder own(Builder x) { return x; }
  @dev.weir.Task static int all(Builder one, java.util.List<? extends Builder> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Builder(1));
    var all = flow.all(own, java.util.List.of(new Builder(2)));
    return flow.run().result(all);
  }
}
// gives: 3
