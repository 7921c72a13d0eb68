// A task may have the name A.
// === Etl.java
@Flow class Etl {
  @Task static int A(int x) { return x + 1; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var one = flow.A(1);
    var two = flow.A(one);
    return flow.run().result(two) + " " + two.name() + " " + two.slug();
  }
}
// gives: 3 A A-2
