// The tasks of the class around are not those of the class within.
class Outer {
  @Task static void load() {}
  @Flow(builder = "Build") static class Etl {}
//                                ^ [FlowEmpty] @Flow class 'Outer.Etl' must have a task; annotate a method with @Task
}
