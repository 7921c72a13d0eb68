// Declared replacements take a tasks place.
// === Orders.java
@Flow public class Orders {
  @Task public static List<String> load(String path, int limit) throws java.io.IOException { throw new java.io.IOException(path); }
  @Task static <T extends Number> T pick(List<T> items) { return items.get(0); }
}
// === Outer.java
class Outer {
  static class Fixes {
  @Task(name = "from memory", tags = "fix") @Replaces(flow = Orders.class, task = "load")
  static List<String> fromMemory(String path, int limit) { return List.of(path + limit); }
  @Task @Replaces(flow = Orders.class, task = "pick")
  static <U extends Number> U last(List<U> items) { return items.get(items.size() - 1); }
}
}
// === Main.java
class Main {
  static Object check() {
    OrdersFlow flow = new OrdersFlow();
    OrdersFlow.Load load = flow.replace(flow.load("p", 1), Outer_FixesReplacements.fromMemory());
    OrdersFlow.Pick<Integer> pick = flow.replace(flow.pick(List.of(1, 2)), Outer_FixesReplacements.last());
    var state = flow.run();
    return state.result(load) + load.name() + load.tags() + state.result(pick);
  }
}
// gives: [p1]from memory[fix]2
