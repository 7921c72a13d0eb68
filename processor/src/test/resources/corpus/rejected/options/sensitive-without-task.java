// Nothing would hide what no task is called with.
@Flow class Etl {
  Etl(@Sensitive String password) {}
//    ^ [SensitiveNoTask] @Sensitive parameter 'password' must be a parameter of a task, since nothing else hides it; take it away
  @Task static void load() {}
  static void store(int row, @Sensitive String password) {}
//                           ^ [SensitiveNoTask] @Sensitive parameter 'password' must be a parameter of a task, since nothing else hides it; add @Task to the method
  static class Base { @Task void open(String password) {} }
  static class Sub extends Base { @Override void open(@Sensitive String password) {} void close(@Sensitive String password) {} }
//                                                                                              ^ [SensitiveNoTask] @Sensitive parameter 'password' must be a parameter of a task, since nothing else hides it; add @Task to the method
}
