// A task may have several replacements.
// === Etl.java
@Flow class Etl { @Task static int load(int x) { return x; } }
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Etl.class, task = "load") static int one(int x) { return x + 1; }
  @Task(name = "second") @Replaces(flow = Etl.class, task = "load") static int two(int x) { return x + 2; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var load = flow.load(1);
    var one = flow.replace(load, FixesReplacements.one());
    var two = flow.replace(one, FixesReplacements.two());
    return flow.run().result(two) + " " + two.name();
  }
}
// gives: 3 second
