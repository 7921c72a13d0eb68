// A class of the user has the name TaskFlow.
// === TaskFlow.java
record TaskFlow(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task TaskFlow own(TaskFlow x) { return x; }
  @dev.weir.Task static int all(TaskFlow one, java.util.List<? extends TaskFlow> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new TaskFlow(1));
    var all = flow.all(own, java.util.List.of(new TaskFlow(2)));
    return flow.run().result(all);
  }
}
// gives: 3
