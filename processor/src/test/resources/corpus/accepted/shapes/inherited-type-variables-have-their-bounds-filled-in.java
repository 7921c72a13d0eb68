// Inherited type variables have their bounds filled in.
// === Base.java
abstract class Base<A> {
  @Task <X extends A> X wrap(X x) { return x; }
  @Task <X extends Comparable<A>> int compare(X x, A a) { return x.compareTo(a); }
  @Task <X extends Comparable<A> & java.io.Serializable, Y extends List<? super X>> X both(X x, Y y) { return x; }
}
// === Sub.java
@Flow class Sub extends Base<Number> {}
// === Generic.java
@Flow class Generic<Q, A extends List<Q>> extends Base<A> {}
// === Lib.java
class Lib extends Base<String> {}
// === User.java
@Flow(uses = Lib.class) class User { @Task static int x() { return 1; } }
// === Main.java
class Main {
  static Object check() {
    SubFlow sub = new SubFlow(new Sub());
    SubFlow.Wrap<Integer> wrap = sub.wrap(5);
    Integer wrapped = sub.run().result(wrap);
    UserFlow user = new UserFlow(new Lib());
    var compared = user.compare("a", "a");
    UserFlow.Both<String, List<Object>> both = user.both("b", List.<Object>of());
    GenericFlow<String, List<String>> flow = new GenericFlow<>(new Generic<String, List<String>>());
    GenericFlow.Wrap<String, List<String>, ArrayList<String>> list = flow.wrap(new ArrayList<String>(List.of("c")));
    var state = user.run();
    return wrapped + " " + state.result(compared) + state.result(both) + flow.run().result(list);
  }
}
// gives: 5 0b[c]
