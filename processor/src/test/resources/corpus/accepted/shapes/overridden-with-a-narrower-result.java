// The override counts.
// === Base.java
class Base { @Task(name = "base") Number load(int x) throws Exception { return x; } }
// === Etl.java
@Flow class Etl extends Base { @Override Integer load(int renamed) { return renamed + 1; } }
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    EtlFlow.Load load = flow.load(2);
    Integer number = flow.run().result(load);
    return number + load.name();
  }
}
// gives: 3base
