// A library is told at once.
interface Lib {
  @Task(as = "load all") static void load() {}
//           ^ [TaskNameInvalid] task name 'load all' of method 'load' must be a Java identifier
}
