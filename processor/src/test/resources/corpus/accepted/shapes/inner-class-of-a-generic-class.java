// An inner class has the type arguments of those around it.
// === Outer.java
class Outer<A> {
  class Middle<B> {
    @Flow class Inner<C> {
      @Task String all(A a, B b, C c) { return "" + a + b + c; }
      @Task C one(C c) { return c; }
    }
  }
}
// === Main.java
class Main {
  static Object check() {
    Outer_Middle_InnerFlow<String, Integer, Long> flow = new Outer_Middle_InnerFlow<>(new Outer<String>().new Middle<Integer>().new Inner<Long>());
    var all = flow.all("a", 1, 2L);
    var one = flow.one(3L);
    var state = flow.run();
    return state.result(all) + " " + state.result(one);
  }
}
// gives: a12 3
