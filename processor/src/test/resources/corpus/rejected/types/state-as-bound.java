// The builder could not say which type the state is of.
@Flow class Etl {
  @Task static <S extends dev.weir.state.TaskState<?>> void tell(S state) {}
//                                                                 ^ [ParameterNotAValue] parameter 1 'state' of 'tell' must have the type of a value: TaskState belongs to Weir; take a TaskState<…> for each task
}
