// Inner classes of generic classes keep all type arguments.
// === Outer.java
class Outer<A> {
  final A a;
  Outer(A a) { this.a = a; }
  class Inner<B> {
    final B b;
    Inner(B b) { this.b = b; }
    @Override public String toString() { return "" + a + b; }
  }
}
// === Etl.java
@Flow class Etl {
  @Task static String text(Outer<String>.Inner<Integer> x) { return x.toString(); }
  @Task static <K, V> K entry(Map.Entry<K, Outer<String>.Inner<V>> x) { return x.getKey(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    Outer<String>.Inner<Integer> inner = new Outer<>("a").new Inner<Integer>(1);
    var text = flow.text(inner);
    var entry = flow.entry(Map.entry("k", inner));
    var state = flow.run();
    return state.result(text) + state.result(entry);
  }
}
// gives: a1k
