// A static method hides the task of the superclass.
class Base {
  @Task static void load() {}
}
// === Etl.java
@Flow class Etl extends Base {
//    ^ [FlowEmpty] @Flow class 'Etl' must have a task; annotate a method with @Task
  static void load() {}
}
