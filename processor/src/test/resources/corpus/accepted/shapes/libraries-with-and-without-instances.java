// The constructor takes an instance for each class that needs one, in order.
// === One.java
record One(int x) { @Task int one() { return x; } }
// === Two.java
class Two { final int x; Two(int x) { this.x = x; } @Task int two() { return x; } }
// === Three.java
interface Three { @Task static int three() { return 1000; } }
// === Etl.java
@Flow(uses = {One.class, Three.class, Two.class}) class Etl { @Task int sum(int a, int b, int c) { return a + b + c; } }
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl(), new One(10), new Two(100));
    var sum = flow.sum(flow.one(), flow.two(), flow.three());
    return flow.run().result(sum);
  }
}
// gives: 1110
