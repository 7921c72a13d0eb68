// The task has been renamed, and so has its replacement.
@Flow class Etl {
  @Task static void load(int x) {}
  @Task(as = "loadText") static void load(String x) {}
}
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Etl.class, task = "load") static void fixed(String x) {}
//                                                                          ^ [ReplacementParameter] 'fixed' cannot replace 'Etl.load': parameter 1 'x' is String, the task has int
}
