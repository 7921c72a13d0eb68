// NaN is not between zero and one.
@Flow class Etl {
  @Task @Retry(maxRetries = 1, jitter = 0.0 / 0.0) static void load() {}
//                                          ^ [JitterOutOfRange] the jitter of 'load' must be between 0 and 1: it is NaN; 0.1 is a tenth of the delay
}
