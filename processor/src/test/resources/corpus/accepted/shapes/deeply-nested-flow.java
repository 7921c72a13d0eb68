// All classes around are in the name.
// === A.java
class A {
  interface B {
    enum C {
      ONE;
      @Flow record D() {
        @Task static int load(int x) { return x; }
      }
    }
  }
}
// === Main.java
class Main {
  static Object check() {
    A_B_C_DFlow flow = new A_B_C_DFlow();
    var x = flow.load(1);
    return flow.run().result(x) + " " + flow.graph().name();
  }
}
// gives: 1 A.B.C.D
