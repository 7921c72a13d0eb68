// Parameters may be called java, javax and dev.
// === Etl.java
@Flow class Etl {
  @Task static int sum(int java, int javax, int dev) { return java + javax + dev; }
  @Task int one(Integer java) { return java; }
  @Task int two(int javax, long dev) { return (int) (javax - dev); }
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
// gives: 2 [java, javax, dev][javax, dev]
