// That would be a retry policy without retries.
@Flow class Etl {
  @Task @Retry(maxRetries = 0) static void load() {}
//                          ^ [RetriesTooFew] the maxRetries of 'load' must be at least 1: it is 0; take @Retry away for no retries
}
