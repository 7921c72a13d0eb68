// Wildcards stay as they are.
// === Etl.java
@Flow class Etl {
  @Task static double sum(Collection<? extends Number> all) { return all.stream().mapToDouble(Number::doubleValue).sum(); }
  @Task static int size(List<?> all) { return all.size(); }
  @Task static boolean into(List<? super Integer> all, int x) { return all.add(x); }
  @Task static int nested(Map<String, ? extends List<? extends Number>> all) { return all.size(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var sum = flow.sum(List.of(1, 2.5));
    var any = flow.size(List.of("a", 'b'));
    var into = flow.into(new ArrayList<Object>(), 7);
    var nested = flow.nested(Map.of("k", List.of(1)));
    var state = flow.run();
    return state.result(sum) + " " + state.result(any) + " " + state.result(into) + " " + state.result(nested);
  }
}
// gives: 3.5 2 true 1
