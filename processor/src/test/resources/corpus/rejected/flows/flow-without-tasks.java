// There would be nothing to build.
@Flow class Etl {
//    ^ [FlowEmpty] @Flow class 'Etl' must have a task; annotate a method with @Task
  static void load() {}
}
