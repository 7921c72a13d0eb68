// The builder method is called like that.
@Flow class Etl {
  @Task(as = "2nd") static void load() {}
//           ^ [TaskNameInvalid] task name '2nd' of method 'load' must be a Java identifier
}
