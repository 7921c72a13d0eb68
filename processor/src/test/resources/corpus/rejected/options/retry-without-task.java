// Nothing would read it.
class Plain {
  @Retry(maxRetries = 0) void load() {}
//^ [OptionNoTask] @Retry method 'load' must be a task too; add @Task
}
