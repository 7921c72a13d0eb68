// A task that takes a double gives one, by value, by node, and in several.
// === Etl.java
@Flow class Etl {
  @Task static double one(double x) { return x * 2; }
  @Task static String all(double a, double b) { return a + " " + b; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var one = flow.one(2.5);
    var other = flow.one(one);
    var all = flow.all(other, Input.of(2.5));
    double plain = flow.run().result(other);
    return plain + " " + flow.run().result(all) + " " + all.inputNames();
  }
}
// gives: 10.0 10.0 2.5 [a, b]
