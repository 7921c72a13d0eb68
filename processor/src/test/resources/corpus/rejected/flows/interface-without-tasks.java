// Nor is an abstract method.
@Flow interface Steps<T> {
//    ^ [FlowEmpty] @Flow class 'Steps' must have a task; annotate a method with @Task
  T load();
}
