// Flows may be in no package.
// === /Etl.java
@Flow class Etl {
  @Task static Order load(int x) { return new Order(x); }
  @Task int count(List<Order> orders, int Etl) { return orders.size() + Etl; }
}
// === /Order.java
record Order(int x) {}
// === /Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var load = flow.load(1);
    var count = flow.count(List.of(), 2);
    var state = flow.run();
    return state.result(load) + " " + state.result(count);
  }
}
// gives: Order[x=1] 2
