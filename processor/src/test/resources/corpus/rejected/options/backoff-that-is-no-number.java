// NaN is not at least one.
@Flow class Etl {
  @Task @Retry(maxRetries = 1, backoff = Double.NaN) static void load() {}
//                                             ^ [BackoffTooSmall] the backoff of 'load' must be a number of at least 1: it is NaN; 1 keeps the delay as it is
}
