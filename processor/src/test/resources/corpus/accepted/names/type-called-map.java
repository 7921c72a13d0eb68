// A class of the user has the name Map.
// === Map.java
record Map(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Map own(Map x) { return x; }
  @dev.weir.Task static int all(Map one, java.util.List<? extends Map> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Map(1));
    var all = flow.all(own, java.util.List.of(new Map(2)));
    return flow.run().result(all);
  }
}
// gives: 3
