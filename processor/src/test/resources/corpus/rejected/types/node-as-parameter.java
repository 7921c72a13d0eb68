// Also not several of them.
@Flow class Etl {
  @Task static void load(int x, TaskNode<?, ?>[] nodes) {}
//                                               ^ [ParameterNotAValue] parameter 2 'nodes' of 'load' must have the type of a value: TaskNode belongs to Weir; take the type of the result
}
