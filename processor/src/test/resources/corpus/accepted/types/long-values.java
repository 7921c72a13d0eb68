// A task that takes a long gives one, by value, by node, and in several.
// === Etl.java
@Flow class Etl {
  @Task static long one(long x) { return x + 1; }
  @Task static String all(long a, long b) { return a + " " + b; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var one = flow.one(7L);
    var other = flow.one(one);
    var all = flow.all(other, Input.of(7L));
    long plain = flow.run().result(other);
    return plain + " " + flow.run().result(all) + " " + all.inputNames();
  }
}
// gives: 9 9 7 [a, b]
