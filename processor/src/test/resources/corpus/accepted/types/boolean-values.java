// A task that takes a boolean gives one, by value, by node, and in several.
// === Etl.java
@Flow class Etl {
  @Task static boolean one(boolean x) { return !x; }
  @Task static String all(boolean a, boolean b) { return a + " " + b; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var one = flow.one(true);
    var other = flow.one(one);
    var all = flow.all(other, Input.of(true));
    boolean plain = flow.run().result(other);
    return plain + " " + flow.run().result(all) + " " + all.inputNames();
  }
}
// gives: true true true [a, b]
