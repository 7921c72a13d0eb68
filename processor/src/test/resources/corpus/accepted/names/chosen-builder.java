// The builder may have a name of its own.
// === Etl.java
@Flow(builder = "Pipeline") class Etl {
  @Task static int load(int x) { return x; }
}
// === Main.java
class Main {
  static Object check() {
    Pipeline flow = new Pipeline();
    Pipeline.Load load = flow.load(1);
    return flow.run().result(load) + " " + flow.graph().name();
  }
}
// gives: 1 Etl
