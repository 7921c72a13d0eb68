// All of them at once, in one package.
// === odd/Object.java
class Object { Object(int x) {} public java.lang.String toString() { return "o"; } }
// === odd/String.java
class String { String(int x) {} public java.lang.String toString() { return "s"; } }
// === odd/Input.java
class Input { Input(int x) {} public java.lang.String toString() { return "i"; } }
// === odd/Place.java
class Place { Place(int x) {} public java.lang.String toString() { return "p"; } }
// === odd/Method.java
class Method { Method(int x) {} public java.lang.String toString() { return "m"; } }
// === odd/Signature.java
class Signature { Signature(int x) {} public java.lang.String toString() { return "s"; } }
// === odd/Task.java
class Task { Task(int x) {} public java.lang.String toString() { return "t"; } }
// === odd/Override.java
class Override {}
// === odd/Integer.java
class Integer {}
// === odd/Flow.java
@dev.weir.Flow class Flow {
  @dev.weir.Task static Object a(Object x, String y) { return x; }
  @dev.weir.Task static Input b(Input x, Method m, Signature s) { return x; }
  @dev.weir.Task static int c(int x, Place p, Task t) { return x; }
}
// === odd/Main.java
class Main {
  static java.lang.Object check() {
    FlowFlow flow = new FlowFlow();
    var a = flow.a(new Object(1), new String(2));
    var b = flow.b(new Input(1), new Method(1), new Signature(1));
    var c = flow.c(1, new Place(1), new Task(1));
    var state = flow.run();
    return "" + state.result(a) + state.result(b) + state.result(c);
  }
}
// gives: oi1
