// Inherited tasks are replaced by the flow that has them.
class Base {
  @Task void load(int x) {}
}
// === Etl.java
@Flow class Etl extends Base {}
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Etl.class, task = "load") static void fixed(Etl etl, int x) {}
//                                                             ^ [ReplacementArity] 'fixed' cannot replace 'Etl.load': it has 2 parameters, the task has 1 parameter
}
