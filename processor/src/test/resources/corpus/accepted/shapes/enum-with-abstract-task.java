// The constants of an enum do the work.
// === Op.java
@Flow enum Op {
  PLUS { @Override int apply(int a, int b) { return a + b; } },
  TIMES { @Override int apply(int a, int b) { return a * b; } };
  @Task abstract int apply(int a, int b);
}
// === Main.java
class Main {
  static Object check() {
    OpFlow plus = new OpFlow(Op.PLUS);
    var sum = plus.apply(2, 3);
    OpFlow times = new OpFlow(Op.TIMES);
    var product = times.apply(2, 3);
    return plus.run().result(sum) + " " + times.run().result(product);
  }
}
// gives: 5 6
