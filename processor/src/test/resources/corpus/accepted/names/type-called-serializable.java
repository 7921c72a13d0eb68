// A class of the user has the name Serializable.
// === Serializable.java
record Serializable(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Serializable own(Serializable x) { return x; }
  @dev.weir.Task static int all(Serializable one, java.util.List<? extends Serializable> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Serializable(1));
    var all = flow.all(own, java.util.List.of(new Serializable(2)));
    return flow.run().result(all);
  }
}
// gives: 3
