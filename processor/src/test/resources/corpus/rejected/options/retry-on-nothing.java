// No exception would be retried after.
@Flow class Etl {
  @Task @Retry(maxRetries = 1, on = {}) static void load() {}
//                                  ^ [RetryOnNothing] the exceptions that 'load' is retried on must not be none; name one, or leave 'on' out for all
}
