// A class of the user has the name Class.
// === Class.java
record Class(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Class own(Class x) { return x; }
  @dev.weir.Task static int all(Class one, java.util.List<? extends Class> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Class(1));
    var all = flow.all(own, java.util.List.of(new Class(2)));
    return flow.run().result(all);
  }
}
// gives: 3
