// That is most likely a mistake.
@Flow class Moves {
  @Task static String move(String from, String to) { return from + to; }
}
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Moves.class, task = "move")
  static String mended(String to, String from) { return to; }
//              ^ [ReplacementNamesSwapped] 'mended' cannot replace 'Moves.move': its parameters are in the order (to, from), the task has (from, to)
}
