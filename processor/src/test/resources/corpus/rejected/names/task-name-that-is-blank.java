// Only the empty text means the method's name.
@Flow class Etl {
  @Task(as = " ") static void load() {}
//           ^ [TaskNameInvalid] task name ' ' of method 'load' must be a Java identifier
}
