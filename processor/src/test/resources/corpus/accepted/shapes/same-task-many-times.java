// A task may be added many times.
// === Etl.java
@Flow class Etl { @Task static int next(int x) { return x + 1; } }
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var x = flow.next(0);
    for (int i = 0; i < 100; i++) { x = flow.next(x); }
    return flow.run().result(x) + " " + x.slug() + " " + flow.getTasks(EtlFlow.Next.class).size();
  }
}
// gives: 101 next-101 101
