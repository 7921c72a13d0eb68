// What fits the signature may replace.
// === Etl.java
@Flow class Etl { @Task static int sum(int a, int b) { return a + b; } }
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var sum = flow.sum(3, 4);
    var max = flow.replace(sum, Math::max);
    int first = flow.run().result(max);
    var minus = flow.replace(max, (int a, int b) -> a - b);
    return first + " " + flow.run().result(minus);
  }
}
// gives: 4 -1
