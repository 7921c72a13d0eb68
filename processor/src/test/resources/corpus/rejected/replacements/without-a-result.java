// And the other way round.
@Flow class Etl {
  @Task static int[] load() { return null; }
}
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Etl.class, task = "load") static void fixed() {}
//                                                             ^ [ReplacementResult] 'fixed' cannot replace 'Etl.load': it returns nothing, the task int[]
}
