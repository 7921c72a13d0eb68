// The flow that inherits a task is named.
// === Base.java
class Base<T> { @Task T load(T item) throws java.io.IOException { throw new java.io.IOException(); } }
// === Etl.java
@Flow class Etl extends Base<String> {}
// === Fixes.java
interface Fixes { @Task @Replaces(flow = Etl.class, task = "load") static String shout(String item) { return item + "!"; } }
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var load = flow.replace(flow.load("a"), FixesReplacements.shout());
    return flow.run().result(load) + " " + load.name();
  }
}
// gives: a! shout
