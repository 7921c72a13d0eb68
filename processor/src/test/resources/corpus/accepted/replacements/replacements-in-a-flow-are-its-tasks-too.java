// Replacements in a flow are its tasks too.
// === Etl.java
@Flow class Etl {
  @Task static int load(int x) { return x; }
  @Task @Replaces(flow = Etl.class, task = "load") static int twice(int x) { return 2 * x; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var twice = flow.twice(flow.load(2));
    flow.replace(flow.getTasks(EtlFlow.Load.class).get(0), EtlReplacements.twice());
    return flow.run().result(twice);
  }
}
// gives: 8
