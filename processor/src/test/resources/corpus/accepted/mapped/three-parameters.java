// Each argument is mapped or shared.
// === Etl.java
@Flow class Etl {
  @Task static String join(int a, String b, char c) { return a + b + c; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var all = flow.join(Each.each(List.of(1, 2)).shortest(), Input.of("-"), Each.each(Set.of('x')).shortest());
    return flow.run().result(all);
  }
}
// gives: [1-x]
