// Nor can there be fewer than none.
@Flow class Etl {
  @Task @Retry(maxRetries = -1) static void load() {}
//                          ^ [RetriesTooFew] the maxRetries of 'load' must be at least 1: it is -1; take @Retry away for no retries
}
