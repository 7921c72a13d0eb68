// A task may have the name été.
// === Etl.java
@Flow class Etl {
  @Task static int été(int x) { return x + 1; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var one = flow.été(1);
    var two = flow.été(one);
    return flow.run().result(two) + " " + two.name() + " " + two.slug();
  }
}
// gives: 3 été été-2
