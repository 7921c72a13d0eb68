// A type variable may be thrown.
// === Etl.java
@Flow class Etl {
  interface Source<T, E extends Exception> { T get() throws E; }
  @Task static <T, E extends Exception> T call(Source<? extends T, E> from) throws E { return from.get(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var text = flow.call(() -> "a");
    String result = flow.run().result(text);
    return result;
  }
}
// gives: a
