// A class of the user has the name Exception.
// === Exception.java
record Exception(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Exception own(Exception x) { return x; }
  @dev.weir.Task static int all(Exception one, java.util.List<? extends Exception> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Exception(1));
    var all = flow.all(own, java.util.List.of(new Exception(2)));
    return flow.run().result(all);
  }
}
// gives: 3
