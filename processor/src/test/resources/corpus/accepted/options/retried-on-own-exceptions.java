// Exceptions of the user may be retried on, nested ones too.
// === Etl.java
@Flow class Etl {
  static class Busy extends Exception { private static final long serialVersionUID = 1; }
  static int calls;
  @Task @Retry(maxRetries = 2, on = Busy.class) static int load(int x) throws Busy {
    if (++calls < 3) { throw new Busy(); }
    return x;
  }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var load = flow.load(7);
    return flow.run().result(load) + " " + Etl.calls;
  }
}
// gives: 7 3
