// A class of the user has the name State.
// === State.java
record State(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task State own(State x) { return x; }
  @dev.weir.Task static int all(State one, java.util.List<? extends State> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new State(1));
    var all = flow.all(own, java.util.List.of(new State(2)));
    return flow.run().result(all);
  }
}
// gives: 3
