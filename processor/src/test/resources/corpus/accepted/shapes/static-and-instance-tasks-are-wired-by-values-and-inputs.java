// Static and instance tasks are wired by values and inputs.
// === Etl.java
@Flow public class Etl {
  private final int offset;
  Etl(int offset) { this.offset = offset; }
  @Task static int parse(String text, int radix) { return Integer.parseInt(text, radix); }
  @Task int add(int a, int b, int c) { return a + b + c + offset; }
  @Task static String none() { return "11"; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl(1000));
    EtlFlow.None text = flow.none();
    EtlFlow.Parse parsed = flow.parse(text, 2);
    EtlFlow.Parse other = flow.parse("20", parsed);
    var sum = flow.add(parsed, other, Input.of(7));
    var all = flow.add(1, 2, 3);
    var state = flow.run();
    return state.result(sum) + " " + state.result(all) + " " + flow.copy().run();
  }
}
// gives: 1016 1006 Success("All reference tasks succeeded.")
