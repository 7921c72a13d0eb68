// A class of the user has the name Trigger.
// === Trigger.java
record Trigger(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Trigger own(Trigger x) { return x; }
  @dev.weir.Task static int all(Trigger one, java.util.List<? extends Trigger> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Trigger(1));
    var all = flow.all(own, java.util.List.of(new Trigger(2)));
    return flow.run().result(all);
  }
}
// gives: 3
