// A flow may use another flow.
// === One.java
@Flow class One { @Task static int one() { return 1; } }
// === Two.java
@Flow(uses = One.class) class Two { @Task static int two(int x) { return x + 1; } }
// === Main.java
class Main {
  static Object check() {
    TwoFlow flow = new TwoFlow();
    var two = flow.two(flow.one());
    return flow.run().result(two);
  }
}
// gives: 2
