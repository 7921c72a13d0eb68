// Nor are those of an enum.
@Flow enum Level { LOW, HIGH }
//    ^ [FlowEmpty] @Flow class 'Level' must have a task; annotate a method with @Task
