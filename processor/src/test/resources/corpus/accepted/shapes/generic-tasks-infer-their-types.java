// Generic tasks infer their types.
// === Gen.java
@Flow class Gen {
  @Task static <T> T first(List<? extends T> items) { return items.get(0); }
  @Task static <T extends Comparable<? super T> & java.io.Serializable> T max(T a, T b) { return a.compareTo(b) > 0 ? a : b; }
  @Task static <K, V extends Number> Map<K, V> map(K k, V v, Set<?> any) { return Map.of(k, v); }
  @SafeVarargs @SuppressWarnings("varargs") @Task static <T> List<T> listOf(T... xs) { return List.of(xs); }
  @Task static String format(String format, Object... xs) { return String.format(format, xs); }
}
// === Main.java
class Main {
  static Object check() {
    GenFlow flow = new GenFlow();
    GenFlow.ListOf<String> list = flow.listOf("a", "b");
    GenFlow.First<String> first = flow.first(list);
    GenFlow.Max<String> max = flow.max(first, "b");
    var map = flow.map(max, Input.of(2), Input.of(Set.of()));
    var text = flow.format("%s %s", 1, 3);
    Map<String, Integer> result = flow.run().result(map);
    String string = flow.run().result(text);
    return result + string + text.inputNames();
  }
}
// gives: {b=2}1 3[format, xs]
