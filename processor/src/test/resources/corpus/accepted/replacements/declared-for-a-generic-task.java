// Type variables may have other names.
// === Etl.java
@Flow class Etl { @Task static <T extends Number> T pick(List<? extends T> items) { return items.get(0); } }
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Etl.class, task = "pick") static <N extends Number> N last(List<? extends N> items) { return items.get(items.size() - 1); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var first = flow.pick(List.of(1, 2));
    var last = flow.replace(first, FixesReplacements.last());
    Integer result = flow.run().result(last);
    return result;
  }
}
// gives: 2
