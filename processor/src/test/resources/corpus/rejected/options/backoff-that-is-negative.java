// A factor below zero is below one.
@Flow class Etl {
  @Task @Retry(maxRetries = 1, backoff = -2) static void load() {}
//                                       ^ [BackoffTooSmall] the backoff of 'load' must be a number of at least 1: it is -2.0; 1 keeps the delay as it is
}
