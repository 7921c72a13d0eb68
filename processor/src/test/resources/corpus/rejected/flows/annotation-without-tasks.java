// An annotation is an interface.
@Flow @interface Mark {
//     ^ [FlowEmpty] @Flow class 'Mark' must have a task; annotate a method with @Task
  int value();
}
