// The minus may stand in front of it all.
@Flow class Etl {
  @Task @Retry(maxRetries = 1, maxDelay = "-PT2S") static void load() {}
//                                        ^ [DurationNegative] the maxDelay of 'load' must not be negative: it is "-PT2S"; take the minus away
}
