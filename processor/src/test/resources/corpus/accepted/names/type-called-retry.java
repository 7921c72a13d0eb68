// A class of the user has the name Retry.
// === Retry.java
record Retry(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Retry own(Retry x) { return x; }
  @dev.weir.Task static int all(Retry one, java.util.List<? extends Retry> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Retry(1));
    var all = flow.all(own, java.util.List.of(new Retry(2)));
    return flow.run().result(all);
  }
}
// gives: 3
