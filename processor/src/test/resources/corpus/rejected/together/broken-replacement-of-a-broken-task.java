// The task is told of, and the replacement for what is its own fault.
// === Etl.java
@Flow class Etl {
  @Task private static void load(int x) {}
//                          ^ [TaskPrivate] @Task method 'load' must not be private; make it package-private
  @Task static void store(int x) {}
}
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Etl.class, task = "load") static void fine(int x) {}
  @Task @Replaces(flow = Etl.class, task = "store") static void fixed(int y) {}
//                                                                        ^ [ReplacementName] 'fixed' cannot replace 'Etl.store': parameter 1 is named 'y', the task has 'x'
}
