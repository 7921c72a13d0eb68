// A library is told at once.
class Lib {
  static final String NONE = "   ";
  @Task(name = NONE) static void load() {}
//             ^ [TaskLabelBlank] the name of task 'load' must not be blank; leave it out or say something
}
