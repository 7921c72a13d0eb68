// A flow has problems of its own, and so have its tasks.
class Outer {
  @Flow(builder = "1", uses = {int.class, Outer.Etl.class, String.class}) private static class Etl {
//                ^ [BuilderNameInvalid] builder name '1' of flow 'Outer.Etl' must be a Java identifier
//                                ^ [UsesNoClass] 'int' in the uses of flow 'Outer.Etl' must be a class
//                                                 ^ [UsesItself] flow 'Outer.Etl' must not use itself; it has its own tasks anyway
//                                                               ^ [UsesEmpty] 'String' in the uses of flow 'Outer.Etl' must have a task
//                                                                                       ^ [FlowPrivate] @Flow class 'Outer.Etl' must not be private; make it package-private
    @Task private static void load() {}
//                            ^ [TaskPrivate] @Task method 'load' must not be private; make it package-private
    @Task static void wait(int x) {}
//                    ^ [TaskNameReserved] task name 'wait' must not be the name of a method of the builder's base class; choose another with @Task(as = "…")
    @Task static void wait(char x) {}
//                    ^ [TaskNameReserved] task name 'wait' must not be the name of a method of the builder's base class; choose another with @Task(as = "…")
//                    ^ [TaskOverloaded] @Task method 'wait(char)' must not have the task name 'wait' of 'wait(int)'; give it one of its own with @Task(as = "…")
  }
}
