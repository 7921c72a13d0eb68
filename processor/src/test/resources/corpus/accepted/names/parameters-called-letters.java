// Parameters may be called a, b and _1.
// === Etl.java
@Flow class Etl {
  @Task static int sum(int a, int b, int _1) { return a + b + _1; }
  @Task int one(Integer a) { return a; }
  @Task int two(int b, long _1) { return (int) (b - _1); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var sum = flow.sum(1, 2, 3);
    var one = flow.one(sum);
    var two = flow.two(one, 4);
    return flow.run().result(two) + " " + sum.inputNames() + two.inputNames();
  }
}
// gives: 2 [a, b, _1][b, _1]
