// Parameters may be called signature, place and original.
// === Etl.java
@Flow class Etl {
  @Task static int sum(int signature, int place, int original) { return signature + place + original; }
  @Task int one(Integer signature) { return signature; }
  @Task int two(int place, long original) { return (int) (place - original); }
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
// gives: 2 [signature, place, original][place, original]
