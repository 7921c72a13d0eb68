// Type arguments are filled in from class to class.
// === Top.java
class Top<K, V> { @Task Map<K, V> map(K key, V value) { return Map.of(key, value); } }
// === Middle.java
class Middle<E> extends Top<String, List<E>> {}
// === Etl.java
@Flow class Etl extends Middle<Integer> {}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var map = flow.map("a", List.of(1));
    Map<String, List<Integer>> result = flow.run().result(map);
    return result;
  }
}
// gives: {a=[1]}
