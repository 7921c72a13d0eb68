// Default methods are inherited from several interfaces.
// === One.java
interface One { @Task default int first(int x) { return x + 1; } }
// === Two.java
interface Two<T> { @Task default List<T> second(T x) { return List.of(x); } }
// === All.java
@Flow interface All extends One, Two<Integer> {}
// === Main.java
class Main {
  static Object check() {
    AllFlow flow = new AllFlow(new All() {});
    var text = flow.second(flow.first(1));
    return flow.run().result(text);
  }
}
// gives: [2]
