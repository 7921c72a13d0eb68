// Only TaskState itself can be a parameter, not one of its kinds.
@Flow class Etl {
  @Task static void tell(dev.weir.state.Failed<?> failed) {}
//                                                ^ [ParameterNotAValue] parameter 1 'failed' of 'tell' must have the type of a value: Failed belongs to Weir; take a TaskState<…>, and ask it of which kind it is
}
