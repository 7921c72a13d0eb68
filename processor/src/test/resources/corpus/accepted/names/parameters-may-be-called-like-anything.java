// Parameters may be called like anything.
// === Etl.java
@Flow class Etl {
  @Task static String a(int this$0, int input, int inputs, int signature, int place, int etl, int original) { return "" + this$0 + etl; }
  @Task String b(int java, int dev) { return "" + java + dev; }
  @Task String c(int Input, int etl) { return "" + Input + etl; }
  @Task static String d(String String, Object Wiring) { return String + Wiring; }
  @Task static String e(int E, int Etl, int demo) { return "" + E + Etl + demo; }
  @Task static int yield(int $, int METHOD) { return $ + METHOD; }
  @Task String f(int F, int $$, int INFO) { return "" + F + $$ + INFO; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var nodes = List.of(flow.a(1, 2, 3, 4, 5, 6, 7), flow.b(1, 2), flow.c(3, 4), flow.d("x", Input.of("y")), flow.e(5, 6, 7), flow.f(8, 9, 0));
    var sum = flow.yield(1, 2);
    var state = flow.run();
    StringBuilder all = new StringBuilder();
    for (var node : nodes) { all.append(state.result(node)).append(node.inputNames()); }
    return all.append(state.result(sum)).toString();
  }
}
// gives: 16[this$0, input, inputs, signature, place, etl, original]12[java, dev]34[Input, etl]xy[String, Wiring]567[E, Etl, demo]890[F, $$, INFO]3
