// Other classes lend their tasks.
// === Files.java
class Files { final String root; Files(String root) { this.root = root; }
  @Task String read(String name) { return root + name; }
  @Task String shared() { return "files"; } }
// === Maths.java
class Maths { @Task static int plus(int a, int b) { return a + b; } }
// === Etl.java
@Flow(uses = {Maths.class, Files.class}) class Etl {
  @Task String shared() { return "own"; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(new Etl(), new Files("/"));
    var read = flow.read("x");
    var shared = flow.shared();
    var plus = flow.plus(1, 2);
    var state = flow.run();
    return state.result(read) + state.result(shared) + state.result(plus);
  }
}
// gives: /xown3
