// A task may have the name x$y.
// === Etl.java
@Flow class Etl {
  @Task static int x$y(int x) { return x + 1; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var one = flow.x$y(1);
    var two = flow.x$y(one);
    return flow.run().result(two) + " " + two.name() + " " + two.slug();
  }
}
// gives: 3 x$y x$y-2
