// Parameters may be called this$0, val$x and $assertionsDisabled.
// === Etl.java
@Flow class Etl {
  @Task static int sum(int this$0, int val$x, int $assertionsDisabled) { return this$0 + val$x + $assertionsDisabled; }
  @Task int one(Integer this$0) { return this$0; }
  @Task int two(int val$x, long $assertionsDisabled) { return (int) (val$x - $assertionsDisabled); }
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
// gives: 2 [this$0, val$x, $assertionsDisabled][val$x, $assertionsDisabled]
