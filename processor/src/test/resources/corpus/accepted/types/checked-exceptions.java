// Tasks throw what they like; the signature throws the same.
// === Etl.java
@Flow class Etl {
  @Task static String read(String path) throws java.io.IOException, InterruptedException { return path; }
  @Task static int fail(int x) throws Exception { throw new Exception("no"); }
}
// === Main.java
class Main {
  static Object check() throws Exception {
    EtlFlow flow = new EtlFlow();
    var text = flow.read("a");
    EtlFlow.Read.Signature signature = Etl::read;
    var other = flow.replace(flow.fail(1), x -> x);
    var state = flow.run();
    return state.result(text) + signature.call("b") + state.result(other);
  }
}
// gives: ab1
