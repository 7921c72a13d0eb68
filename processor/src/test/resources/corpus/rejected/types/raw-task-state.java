// A state of a task that gives anything is a TaskState<?>.
@Flow class Etl {
  @SuppressWarnings("rawtypes") @Task static void tell(dev.weir.state.TaskState state) {}
//                                                                              ^ [TypeRaw] parameter 1 'state' of 'tell' must not have a raw type: TaskState; write its type arguments
}
