// The task name counts.
@Flow class Etl {
  @Task(as = "loadAll") static void load() {}
}
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Etl.class, task = "load") static void fixed() {}
//                                         ^ [ReplacementTask] 'fixed' cannot replace 'Etl.load': the flow has no such task; it has 'loadAll'
}
