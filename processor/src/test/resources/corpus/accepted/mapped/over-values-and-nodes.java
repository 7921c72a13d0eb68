// Each calls a task once for each element.
// === Etl.java
@Flow class Etl {
  @Task static List<Integer> list(int n) { return java.util.stream.IntStream.range(0, n).boxed().toList(); }
  @Task static int square(int x) { return x * x; }
  @Task static int sum(List<Integer> all) { return all.stream().mapToInt(x -> x).sum(); }
  @Task static int add(int a, int b) { return a + b; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var list = flow.list(3);
    var squares = flow.square(Each.each(list));
    var sum = flow.sum(squares);
    var next = flow.add(squares.each(), Input.of(1));
    var state = flow.run();
    return state.result(squares) + " " + state.result(sum) + " " + state.result(next);
  }
}
// gives: [0, 1, 4] 5 [1, 2, 5]
