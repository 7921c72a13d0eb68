// A dotted name is none of a method.
@Flow class Etl {
  @Task(as = "a.b") static void load() {}
//           ^ [TaskNameInvalid] task name 'a.b' of method 'load' must be a Java identifier
}
