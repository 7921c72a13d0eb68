// A task may have the name _x.
// === Etl.java
@Flow class Etl {
  @Task static int _x(int x) { return x + 1; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var one = flow._x(1);
    var two = flow._x(one);
    return flow.run().result(two) + " " + two.name() + " " + two.slug();
  }
}
// gives: 3 _x _x-2
