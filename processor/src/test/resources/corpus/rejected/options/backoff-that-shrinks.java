// Delays may grow or stay.
@Flow class Etl {
  @Task @Retry(maxRetries = 1, backoff = 0.5) static void load() {}
//                                       ^ [BackoffTooSmall] the backoff of 'load' must be a number of at least 1: it is 0.5; 1 keeps the delay as it is
}
