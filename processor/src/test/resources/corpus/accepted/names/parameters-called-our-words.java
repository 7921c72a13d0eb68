// Parameters may be called input, node and builder.
// === Etl.java
@Flow class Etl {
  @Task static int sum(int input, int node, int builder) { return input + node + builder; }
  @Task int one(Integer input) { return input; }
  @Task int two(int node, long builder) { return (int) (node - builder); }
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
// gives: 2 [input, node, builder][node, builder]
