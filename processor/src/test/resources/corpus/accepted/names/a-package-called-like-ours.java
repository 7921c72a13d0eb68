// A package may have the name of a variable, and a class that of a package.
// === flow/state/Etl.java
@Flow public class Etl {
  @Task public static int java(int flow, int state) { return flow + state; }
  @Task static List<Integer> util(int java) { return List.of(java); }
}
// === flow/state/Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var util = flow.util(flow.java(1, 2));
    return flow.run().result(util);
  }
}
// gives: [3]
