// By the smallest part that there is.
@Flow enum Level {
  LOW;
  @Task @Retry(maxRetries = 1, delay = "PT-0.000000001S") Level next() { return this; }
//                                     ^ [DurationNegative] the delay of 'next' must not be negative: it is "PT-0.000000001S"; take the minus away
}
