// Each stands at the call, not in the task.
@Flow class Etl {
  @Task static void load(Each<int[]> each) {}
//                                   ^ [ParameterNotAValue] parameter 1 'each' of 'load' must have the type of a value: Each belongs to Weir; take the type of the result
}
