// An override keeps the inherited options unless it has its own.
// === Base.java
class Base {
  @Task(name = "kept") Object kept(int first) throws Exception { return first; }
  @Task(name = "old", tags = "x") void renewed(int first) {}
  @Task static int hidden(int x) { return x; }
  @Task(name = "same") int same() { return 1; }
}
// === One.java
interface One { @Task(name = "same") int same(); }
// === Two.java
interface Two extends One { @Override @Task(name = "two") int same(); }
// === Three.java
interface Three extends One { @Override int same(); }
// === Etl.java
@Flow class Etl extends Base implements Three {
  @Override String kept(int second) { return "k" + second; }
  @Override @Task(name = "new") void renewed(int second) {}
  static int hidden(int x) { return x; }
  @Override public int same() { return 2; }
}
// === Both.java
@Flow abstract class Both implements One, Two {
  @Task static void x() {}
}
// === Main.java
class Main {
  static Object check() throws ReflectiveOperationException {
    EtlFlow flow = new EtlFlow(new Etl());
    var kept = flow.kept(1);
    var renewed = flow.renewed(2);
    var same = flow.same();
    String result = flow.run().result(kept);
    BothFlow both = new BothFlow(new Both() { @Override public int same() { return 3; } });
    return result + kept.name() + kept.inputNames() + renewed.name() + renewed.tags()
        + same.name() + both.same().name()
        + List.of(EtlFlow.class.getDeclaredClasses()).toString().contains("Hidden");
  }
}
// gives: k1kept[second]new[]sametwofalse
