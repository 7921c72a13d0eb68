// Generic flows carry their type variables.
// === Box.java
@Flow class Box<A extends List<B>, B> {
  @Task A same(A a) { return a; }
  @Task B first(B b) { return b; }
  @Task <T> T shadow(T t, B b) { return t; }
  @Task int plain(int x) { return x; }
  @Task static <B> B fixed(B b) { return b; }
}
// === Main.java
class Main {
  static Object check() {
    BoxFlow<List<String>, String> flow = new BoxFlow<>(new Box<List<String>, String>());
    BoxFlow.Same<List<String>, String> same = flow.same(List.of("x"));
    BoxFlow.First<String> first = flow.first("y");
    BoxFlow.Shadow<String, Integer> shadow = flow.shadow(1, first);
    BoxFlow.Plain plain = flow.plain(shadow);
    BoxFlow.Fixed<String> fixed = flow.fixed(first);
    var state = flow.copy().run();
    return "" + state.result(same) + state.result(plain) + state.result(fixed);
  }
}
// gives: [x]1y
