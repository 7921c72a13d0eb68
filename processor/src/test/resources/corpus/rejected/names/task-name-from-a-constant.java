// The caret is on the expression, the message has its value.
@Flow class Etl {
  static final String PREFIX = "load";
  @Task(as = PREFIX + "-all") static void load() {}
//                  ^ [TaskNameInvalid] task name 'load-all' of method 'load' must be a Java identifier
}
