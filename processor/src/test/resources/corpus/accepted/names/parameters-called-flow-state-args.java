// Parameters may be called flow, state and args.
// === Etl.java
@Flow class Etl {
  @Task static int sum(int flow, int state, int args) { return flow + state + args; }
  @Task int one(Integer flow) { return flow; }
  @Task int two(int state, long args) { return (int) (state - args); }
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
// gives: 2 [flow, state, args][state, args]
