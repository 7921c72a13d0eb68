// Literals are none either.
@Flow class Etl {
  @Task(as = "null") static void load() {}
//           ^ [TaskNameInvalid] task name 'null' of method 'load' must be a Java identifier
}
