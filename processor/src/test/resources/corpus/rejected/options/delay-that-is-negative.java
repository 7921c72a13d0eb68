// Nothing can be retried before it failed.
@Flow class Etl {
  @Task @Retry(maxRetries = 1, delay = "PT-1S") static void load() {}
//                                     ^ [DurationNegative] the delay of 'load' must not be negative: it is "PT-1S"; take the minus away
}
