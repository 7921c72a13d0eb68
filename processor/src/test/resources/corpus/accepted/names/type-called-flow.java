// A class of the user has the name Flow.
// === Flow.java
record Flow(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Flow own(Flow x) { return x; }
  @dev.weir.Task static int all(Flow one, java.util.List<? extends Flow> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Flow(1));
    var all = flow.all(own, java.util.List.of(new Flow(2)));
    return flow.run().result(all);
  }
}
// gives: 3
