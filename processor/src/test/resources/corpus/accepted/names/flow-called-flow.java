// A flow may be called Flow.
// === Flow.java
@dev.weir.Flow class Flow {
  @dev.weir.Task static int flow(int flow) { return flow; }
}
// === Main.java
class Main {
  static Object check() {
    FlowFlow flow = new FlowFlow();
    var x = flow.flow(1);
    return flow.run().result(x);
  }
}
// gives: 1
