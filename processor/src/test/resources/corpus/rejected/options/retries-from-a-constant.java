// The message has the value.
@Flow class Etl {
  static final int FEW = Integer.MIN_VALUE;
  @Task @Retry(maxRetries = FEW) static <T> T load(T item) { return item; }
//                          ^ [RetriesTooFew] the maxRetries of 'load' must be at least 1: it is -2147483648; take @Retry away for no retries
}
