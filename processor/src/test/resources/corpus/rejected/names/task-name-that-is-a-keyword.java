// Keywords are no names.
@Flow class Etl {
  @Task(as = "class") static void load() {}
//           ^ [TaskNameInvalid] task name 'class' of method 'load' must be a Java identifier
}
