// Overloads are told apart by as.
// === Etl.java
@Flow class Etl {
  @Task static String load(int x) { return "int " + x; }
  @Task(as = "loadText", name = "a \"text\"") static String load(String x) { return "text " + x; }
  @Task(as = "void_", tags = {"a", "b"}) static void done() {}
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    EtlFlow.LoadText text = flow.loadText(flow.load(1));
    return flow.run().result(text) + text.name() + flow.void_().tags() + text.slug();
  }
}
// gives: text int 1a "text"[a, b]loadText
