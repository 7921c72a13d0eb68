// Parameters may be called call, invoke and method.
// === Etl.java
@Flow class Etl {
  @Task static int sum(int call, int invoke, int method) { return call + invoke + method; }
  @Task int one(Integer call) { return call; }
  @Task int two(int invoke, long method) { return (int) (invoke - method); }
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
// gives: 2 [call, invoke, method][invoke, method]
