// A class of the user has the name Task.
// === Task.java
record Task(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Task own(Task x) { return x; }
  @dev.weir.Task static int all(Task one, java.util.List<? extends Task> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Task(1));
    var all = flow.all(own, java.util.List.of(new Task(2)));
    return flow.run().result(all);
  }
}
// gives: 3
