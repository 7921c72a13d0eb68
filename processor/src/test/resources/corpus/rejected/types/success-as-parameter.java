// One would not be called after a failure.
@Flow interface Etl {
  @Task static void tell(int x, dev.weir.state.Success<String> success) {}
//                                                             ^ [ParameterNotAValue] parameter 2 'success' of 'tell' must have the type of a value: Success belongs to Weir; take a TaskState<…>, and ask it of which kind it is
}
