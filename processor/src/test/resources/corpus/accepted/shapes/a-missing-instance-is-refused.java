// A missing instance is refused.
// === Etl.java
@Flow(uses = Lib.class) class Etl { @Task int load() { return 1; } }
// === Lib.java
class Lib { @Task int get() { return 1; } }
// === Main.java
class Main {
  static String refusal(Runnable action) {
    try {
      action.run();
      return "none";
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }
  static Object check() {
    return refusal(() -> new EtlFlow(null, new Lib())) + "; "
        + refusal(() -> new EtlFlow(new Etl(), null)) + "; "
        + refusal(() -> new EtlFlow(new Etl(), new Lib()).copy());
  }
}
// gives: [NullArgument] etl must not be null; [NullArgument] lib must not be null; none
