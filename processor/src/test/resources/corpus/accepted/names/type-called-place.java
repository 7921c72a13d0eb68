// A class of the user has the name Place.
// === Place.java
record Place(int number) {}
// === Etl.java
@dev.weir.Flow class Etl {
  @dev.weir.Task Place own(Place x) { return x; }
  @dev.weir.Task static int all(Place one, java.util.List<? extends Place> others) { return one.number() + others.get(0).number(); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var own = flow.own(new Place(1));
    var all = flow.all(own, java.util.List.of(new Place(2)));
    return flow.run().result(all);
  }
}
// gives: 3
