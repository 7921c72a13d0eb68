// A task that takes a short gives one, by value, by node, and in several.
// === Etl.java
@Flow class Etl {
  @Task static short one(short x) { return x; }
  @Task static String all(short a, short b) { return a + " " + b; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var one = flow.one((short) 7);
    var other = flow.one(one);
    var all = flow.all(other, Input.of((short) 7));
    short plain = flow.run().result(other);
    return plain + " " + flow.run().result(all) + " " + all.inputNames();
  }
}
// gives: 7 7 7 [a, b]
