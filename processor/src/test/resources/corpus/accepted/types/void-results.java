// A task may give nothing, and its node is there all the same.
// === Etl.java
@Flow class Etl {
  static final List<String> log = new ArrayList<>();
  @Task static void first(int x) { log.add("first " + x); }
  @Task static void second() { log.add("second"); }
}
// === FlowStates.java
class FlowStates {
  static String shown = "";
  static void show(Void nothing) { shown += nothing; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var first = flow.first(1);
    EtlFlow.Second second = flow.second().after(first);
    FlowStates.show(flow.run().result(second));
    return Etl.log + " " + FlowStates.shown;
  }
}
// gives: [first 1, second] null
