// Parameters may be called System, String and Object.
// === Etl.java
@Flow class Etl {
  @Task static int sum(int System, int String, int Object) { return System + String + Object; }
  @Task int one(Integer System) { return System; }
  @Task int two(int String, long Object) { return (int) (String - Object); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl());
    var sum = flow.sum(1, 2, 3);
    var one = flow.one(sum);
    var two = flow.two(one, 4);
    return flow.run().result(two) + " " + sum.inputNames() + two.inputNames();
  }
}
// gives: 2 [System, String, Object][String, Object]
