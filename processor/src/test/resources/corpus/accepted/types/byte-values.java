// A task that takes a byte gives one, by value, by node, and in several.
// === Etl.java
@Flow class Etl {
  @Task static byte one(byte x) { return x; }
  @Task static String all(byte a, byte b) { return a + " " + b; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var one = flow.one((byte) 7);
    var other = flow.one(one);
    var all = flow.all(other, Input.of((byte) 7));
    byte plain = flow.run().result(other);
    return plain + " " + flow.run().result(all) + " " + all.inputNames();
  }
}
// gives: 7 7 7 [a, b]
