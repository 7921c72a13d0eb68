// A deprecated task has a deprecated builder method, which warns its callers only.
// === Etl.java
@Flow class Etl {
  /** @deprecated since it is old */
  @Deprecated @Task static int old(int x) { return x; }
  /** @deprecated since it is older */
  @Deprecated(forRemoval = true, since = "1") @Task int older() { return 1; }
  /** Adds {@code a} to {@code b}, <em>exactly</em>. */
  @Task int sum(int a, int b) { return a + b; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var sum = flow.sum(1, 2);
    return flow.run().result(sum);
  }
}
// gives: 3
