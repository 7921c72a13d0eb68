// A class of the user has the name Integer.
// === Integer.java
record Integer(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Integer own(Integer x) { return x; }
  @dev.weir.Task static int all(Integer one, java.util.List<? extends Integer> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Integer(1));
    var all = flow.all(own, java.util.List.of(new Integer(2)));
    return flow.run().result(all);
  }
}
// gives: 3
