// An override has the options of the task above.
// === Base.java
class Base { @Task @Timeout("PT1S") void load() {} }
// === Kept.java
@Flow class Kept extends Base { @Override void load() {} }
// === Own.java
@Flow class Own extends Base { @Override @Task @Timeout("P1DT1H") void load() {} }
// === Main.java
class Main {
  static Object check() {
    KeptFlow kept = new KeptFlow(new Kept());
    OwnFlow own = new OwnFlow(new Own());
    kept.load();
    own.load();
    return kept.graph().spec(0).info().options().timeout() + " " + own.graph().spec(0).info().options().timeout();
  }
}
// gives: PT1S PT25H
