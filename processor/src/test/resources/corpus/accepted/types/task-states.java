// A parameter may be the state of a task.
// === Etl.java
@Flow class Etl {
  @Task static int load() { return 1; }
  @Task static String text(dev.weir.state.TaskState<Integer> state, dev.weir.state.TaskState<?> other) { return state.isSuccessful() + " " + other.result(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var load = flow.load();
    var text = flow.text(load, load);
    return flow.run().result(text);
  }
}
// gives: true 1
