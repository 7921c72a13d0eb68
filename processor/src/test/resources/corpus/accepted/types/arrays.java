// Arrays of all kinds are values like others.
// === Etl.java
@Flow class Etl {
  @Task static int[][] ints(int[] x) { return new int[][] {x, x}; }
  @Task static List<int[]>[] lists(int[][] x) {
    @SuppressWarnings({"unchecked", "rawtypes"}) List<int[]>[] all = new List[] {List.of(x)};
    return all;
  }
  @Task static String text(List<int[]>[] all, String[][] names) { return all[0].size() + Arrays.deepToString(names); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var ints = flow.ints(new int[] {1, 2});
    var lists = flow.lists(ints);
    var text = flow.text(lists, new String[][] {{"a"}, {"b", "c"}});
    return flow.run().result(text);
  }
}
// gives: 2[[a], [b, c]]
