// What people see is not the task name either.
@Flow class Etl {
  @Task(name = "everything") static void load() {}
}
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Etl.class, task = "everything") static void fixed() {}
//                                         ^ [ReplacementTask] 'fixed' cannot replace 'Etl.everything': the flow has no such task; it has 'load'
}
