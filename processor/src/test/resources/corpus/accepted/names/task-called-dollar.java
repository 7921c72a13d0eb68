// A task may have the name $.
// === Etl.java
@Flow class Etl {
  @Task static int $(int x) { return x + 1; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var one = flow.$(1);
    var two = flow.$(one);
    return flow.run().result(two) + " " + two.name() + " " + two.slug();
  }
}
// gives: 3 $ $-2
