// A task that takes a char gives one, by value, by node, and in several.
// === Etl.java
@Flow class Etl {
  @Task static char one(char x) { return x; }
  @Task static String all(char a, char b) { return a + " " + b; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var one = flow.one('q');
    var other = flow.one(one);
    var all = flow.all(other, Input.of('q'));
    char plain = flow.run().result(other);
    return plain + " " + flow.run().result(all) + " " + all.inputNames();
  }
}
// gives: q q q [a, b]
