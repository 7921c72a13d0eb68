// Inherited tasks have their type arguments filled in.
// === Base.java
abstract class Base<T, E extends Exception> {
  @Task List<T> twice(T item) throws E { return List.of(item, item); }
  @Task static int answer() { return 42; }
  @Task(name = "overridden") abstract T own(T item);
}
// === Greeter.java
interface Greeter<N> {
  @Task default String greet(N name) { return "hi " + name; }
}
// === Etl.java
@Flow class Etl extends Base<String, java.io.IOException> implements Greeter<Integer> {
  @Override String own(String renamed) { return renamed + "!"; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    EtlFlow.Own own = flow.own("x");
    EtlFlow.Twice twice = flow.twice(own);
    EtlFlow.Greet greet = flow.greet(flow.answer());
    EtlFlow.Own.Signature signature = item -> item;
    List<String> list = flow.run().result(twice);
    return list + flow.run().result(greet) + own.name() + own.inputNames() + signature.call("y");
  }
}
// gives: [x!, x!]hi 42overridden[renamed]y
