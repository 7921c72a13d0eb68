// Or Task, and its task too.
// === Task.java
@dev.weir.Flow class Task {
  @dev.weir.Task int task(int task) { return task; }
}
// === Main.java
class Main {
  static Object check() {
    TaskFlow flow = new TaskFlow(new Task());
    var x = flow.task(1);
    return flow.run().result(x);
  }
}
// gives: 1
