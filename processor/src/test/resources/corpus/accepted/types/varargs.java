// Values may be listed, inputs are arrays.
// === Etl.java
@Flow class Etl {
  @Task static int sum(int... all) { return Arrays.stream(all).sum(); }
  @Task static String join(String between, CharSequence... all) { return String.join(between, all); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var listed = flow.sum(1, 2, 3);
    var none = flow.sum();
    var array = flow.sum(new int[] {4, 5});
    var input = flow.sum(Input.of(new int[] {6}));
    var names = flow.join("-", "a", "b");
    var state = flow.run();
    return state.result(listed) + " " + state.result(none) + " " + state.result(array) + " " + state.result(input) + " " + state.result(names);
  }
}
// gives: 6 0 9 6 a-b
