// Public tasks of other packages are inherited.
// === other/Base.java
public class Base {
  @Task public int load(int x) { return x; }
  @Task public static int twice(int x) { return 2 * x; }
}
// === Etl.java
@Flow class Etl extends other.Base {}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var load = flow.load(1);
    var other = flow.twice(load);
    return flow.run().result(other);
  }
}
// gives: 2
