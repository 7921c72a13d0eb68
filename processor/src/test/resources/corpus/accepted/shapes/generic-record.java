// A record may be generic.
// === Pair.java
@Flow record Pair<A, B>(A a, B b) {
  @Task A first() { return a; }
  @Task Map<A, B> with(A key, B value) { return Map.of(key, value); }
}
// === Main.java
class Main {
  static Object check() {
    PairFlow<String, Integer> flow = new PairFlow<>(new Pair<>("a", 1));
    PairFlow.First<String> first = flow.first();
    var both = flow.with(first, 2);
    return flow.run().result(both);
  }
}
// gives: {a=2}
