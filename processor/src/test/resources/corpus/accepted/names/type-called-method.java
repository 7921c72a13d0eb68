// A class of the user has the name Method.
// === Method.java
record Method(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Method own(Method x) { return x; }
  @dev.weir.Task static int all(Method one, java.util.List<? extends Method> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Method(1));
    var all = flow.all(own, java.util.List.of(new Method(2)));
    return flow.run().result(all);
  }
}
// gives: 3
