// A class of the user has the name Node.
// === Node.java
record Node(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Node own(Node x) { return x; }
  @dev.weir.Task static int all(Node one, java.util.List<? extends Node> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Node(1));
    var all = flow.all(own, java.util.List.of(new Node(2)));
    return flow.run().result(all);
  }
}
// gives: 3
