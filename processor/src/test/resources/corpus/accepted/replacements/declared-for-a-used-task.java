// So is the flow that uses it.
// === Lib.java
class Lib { @Task(as = "fetch") long load(int x, int y) { return x; } }
// === Etl.java
@Flow(uses = Lib.class) class Etl {}
// === Outer.java
class Outer { record Fixes() { @Task @Replaces(flow = Etl.class, task = "fetch") static long fixed(int x, int y) { return x + y; } } }
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Lib());
    var load = flow.replace(flow.fetch(1, 2), Outer_FixesReplacements.fixed());
    return flow.run().result(load);
  }
}
// gives: 3
