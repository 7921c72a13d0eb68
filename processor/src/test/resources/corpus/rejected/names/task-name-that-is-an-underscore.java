// It has been a keyword since Java 9.
@Flow class Etl {
  @Task(as = "_") static void load() {}
//           ^ [TaskNameInvalid] task name '_' of method 'load' must be a Java identifier
}
