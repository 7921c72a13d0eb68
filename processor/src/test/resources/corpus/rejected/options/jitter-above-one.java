// It is a share.
@Flow class Etl {
  @Task @Retry(maxRetries = 1, jitter = 1.5) static void load() {}
//                                      ^ [JitterOutOfRange] the jitter of 'load' must be between 0 and 1: it is 1.5; 0.1 is a tenth of the delay
}
