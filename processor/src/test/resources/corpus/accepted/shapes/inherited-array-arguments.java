// A type argument may be an array.
// === Base.java
abstract class Base<A> { @Task A same(A x) { return x; } @Task abstract int length(A x); }
// === Etl.java
@Flow class Etl extends Base<int[][]> { @Override int length(int[][] all) { return all.length; } }
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var length = flow.length(flow.same(new int[][] {{1}, {2}}));
    return flow.run().result(length);
  }
}
// gives: 2
