// Varargs are an array.
@Flow class Etl {
  @Task static void tell(dev.weir.state.TaskState<?>... states) {}
//                                                      ^ [ParameterNotAValue] parameter 1 'states' of 'tell' must have the type of a value: TaskState belongs to Weir; take a TaskState<…> for each task
}
