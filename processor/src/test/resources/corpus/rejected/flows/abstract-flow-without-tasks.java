// Superclasses may have tasks, but this one has none.
class Base {
  void load() {}
}
// === Etl.java
@Flow abstract class Etl extends Base implements Runnable {}
//             ^ [FlowEmpty] @Flow class 'Etl' must have a task; annotate a method with @Task
