// Of any number of parameters.
@Flow record Moves(int x) {
  @Task int move(int a, int b, int c) { return x; }
}
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Moves.class, task = "move") static int mended(int b, int c, int a) { return a; }
//                                                              ^ [ReplacementNamesSwapped] 'mended' cannot replace 'Moves.move': its parameters are in the order (b, c, a), the task has (a, b, c)
}
