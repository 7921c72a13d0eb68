// A task may have the name Ω.
// === Etl.java
@Flow class Etl {
  @Task static int Ω(int x) { return x + 1; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var one = flow.Ω(1);
    var two = flow.Ω(one);
    return flow.run().result(two) + " " + two.name() + " " + two.slug();
  }
}
// gives: 3 Ω Ω-2
