// Flows may be records enums interfaces and inner classes.
// === Outer.java
class Outer<A> {
  final A a;
  Outer(A a) { this.a = a; }
  @Flow record Rec(int x) { @Task int get() { return x; } }
  @Flow enum En { ONE; @Task String get() { return name(); } }
  @Flow interface In { @Task int get(int y); @Task static int one() { return 1; } }
  @Flow class Inner<B> { @Task Map<A, B> get(B b) { return Map.of(a, b); } @Task int plain() { return 3; } }
}
// === Main.java
class Main {
  static Object check() {
    var rec = new Outer_RecFlow(new Outer.Rec(5));
    var en = new Outer_EnFlow(Outer.En.ONE);
    Outer_InFlow in = new Outer_InFlow(y -> y + 1);
    Outer_InnerFlow<String, Integer> inner = new Outer_InnerFlow<>(new Outer<>("k").new Inner<Integer>());
    Outer_InnerFlow.Get<String, Integer> get = inner.get(9);
    var plain = inner.plain();
    var recGet = rec.get();
    var enGet = en.get();
    var inGet = in.get(in.one());
    return rec.run().result(recGet) + en.run().result(enGet) + in.run().result(inGet)
        + inner.run().result(get) + inner.run().result(plain) + inner.graph().name();
  }
}
// gives: 5ONE2{k=9}3Outer.Inner
