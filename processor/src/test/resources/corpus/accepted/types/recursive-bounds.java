// A bound may mention the variable, or another one.
// === Level.java
enum Level { LOW, HIGH }
// === Etl.java
@Flow class Etl {
  @Task static <E extends Enum<E>> List<E> first(E value) { return List.of(value); }
  @Task static <L extends Collection<? super E>, E> boolean pair(L all, E one) { return all.add(one); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var first = flow.first(Level.LOW);
    var pair = flow.pair(new ArrayList<>(List.of(1)), 2);
    var state = flow.run();
    return state.result(first) + " " + state.result(pair);
  }
}
// gives: [LOW] true
