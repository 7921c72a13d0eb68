// Tasks may give node classes the names of our types.
// === Etl.java
@Flow class Etl {
  @Task static String string(String x) { return x; }
  @Task static Object object(Object x) { return x; }
  @Task static int method(int x, int dev) { return x; }
  @Task static void override() {}
  @Task static List<Integer> list(Integer integer) { return List.of(integer); }
  @Task static <Method> Method wiring(Method x, Set<Method> y) { return x; }
  @Task static <Input> Input input(Input Input, int dev) { return Input; }
  @Task static void place(Void x) {}
  @Task static void taskInfo(Number x) {}
  @Task static void serializable(java.io.Serializable x) {}
  @Task static void taskMethod() {}
  @Task static void etl() {}
  @Task static <Object, Place, TaskInfo, Override> Object safeVarargs(Object x, Place p, TaskInfo t, Override o) { return x; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var string = flow.string("s");
    var list = flow.list(flow.method(1, 2));
    var wiring = flow.wiring(string, Input.<Set<String>>of(Set.of("s")));
    var input = flow.input(list, 1);
    flow.object(string); flow.override(); flow.etl(); flow.taskInfo(Input.of(1));
    var state = flow.run();
    return "" + state.result(wiring) + state.result(input) + state;
  }
}
// gives: s[1]Success("All reference tasks succeeded.")
