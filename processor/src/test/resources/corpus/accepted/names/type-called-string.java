// A class of the user has the name String.
// === String.java
record String(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task String own(String x) { return x; }
  @dev.weir.Task static int all(String one, java.util.List<? extends String> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new String(1));
    var all = flow.all(own, java.util.List.of(new String(2)));
    return flow.run().result(all);
  }
}
// gives: 3
