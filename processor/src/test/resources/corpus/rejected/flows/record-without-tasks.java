// The methods that a record has anyway are no tasks.
@Flow record Point(int x, int y) {}
//    ^ [FlowEmpty] @Flow class 'Point' must have a task; annotate a method with @Task
