// Generic tasks are mapped as well.
// === Etl.java
@Flow class Etl {
  @Task static <T> List<T> pair(T a, T b) { return List.of(a, b); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    MappedNode<List<String>, EtlFlow.Pair.Signature<String>> pairs = flow.pair(Each.each(List.of("a", "b")), Input.of("c"));
    List<List<String>> result = flow.run().result(pairs);
    return result;
  }
}
// gives: [[a, c], [b, c]]
