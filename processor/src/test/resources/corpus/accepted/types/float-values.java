// A task that takes a float gives one, by value, by node, and in several.
// === Etl.java
@Flow class Etl {
  @Task static float one(float x) { return x * 2; }
  @Task static String all(float a, float b) { return a + " " + b; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var one = flow.one(1.5f);
    var other = flow.one(one);
    var all = flow.all(other, Input.of(1.5f));
    float plain = flow.run().result(other);
    return plain + " " + flow.run().result(all) + " " + all.inputNames();
  }
}
// gives: 6.0 6.0 1.5 [a, b]
