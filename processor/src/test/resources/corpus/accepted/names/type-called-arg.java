// A class of the user has the name Arg.
// === Arg.java
record Arg(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Arg own(Arg x) { return x; }
  @dev.weir.Task static int all(Arg one, java.util.List<? extends Arg> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Arg(1));
    var all = flow.all(own, java.util.List.of(new Arg(2)));
    return flow.run().result(all);
  }
}
// gives: 3
