// The options of the task above hold until the method is a task itself.
class Base {
  @Task @Timeout("PT2S") void load() {}
}
// === Etl.java
@Flow class Etl extends Base {
  @Override @Timeout("PT1S") void load() {}
//          ^ [OptionNoTask] @Timeout method 'load' must be a task too; add @Task
}
