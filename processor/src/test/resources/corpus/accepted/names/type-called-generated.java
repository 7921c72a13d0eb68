// A class of the user has the name Generated.
// === Generated.java
record Generated(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Generated own(Generated x) { return x; }
  @dev.weir.Task static int all(Generated one, java.util.List<? extends Generated> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Generated(1));
    var all = flow.all(own, java.util.List.of(new Generated(2)));
    return flow.run().result(all);
  }
}
// gives: 3
