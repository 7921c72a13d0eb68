// A task may have the name $_.
// === Etl.java
@Flow class Etl {
  @Task static int $_(int x) { return x + 1; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var one = flow.$_(1);
    var two = flow.$_(one);
    return flow.run().result(two) + " " + two.name() + " " + two.slug();
  }
}
// gives: 3 $_ $_-2
