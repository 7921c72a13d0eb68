// A library is told at once.
class Lib {
  @Task
  @Retry(
      maxRetries = 1,
      on = {})
//         ^ [RetryOnNothing] the exceptions that 'load' is retried on must not be none; name one, or leave 'on' out for all
  void load() {}
}
