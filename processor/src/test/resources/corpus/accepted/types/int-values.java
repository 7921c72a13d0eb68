// A task that takes a int gives one, by value, by node, and in several.
// === Etl.java
@Flow class Etl {
  @Task static int one(int x) { return x + 1; }
  @Task static String all(int a, int b) { return a + " " + b; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var one = flow.one(7);
    var other = flow.one(one);
    var all = flow.all(other, Input.of(7));
    int plain = flow.run().result(other);
    return plain + " " + flow.run().result(all) + " " + all.inputNames();
  }
}
// gives: 9 9 7 [a, b]
