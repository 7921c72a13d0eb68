// There are no negative shares.
@Flow class Etl {
  @Task @Retry(maxRetries = 1, jitter = -0.1) static void load() {}
//                                      ^ [JitterOutOfRange] the jitter of 'load' must be between 0 and 1: it is -0.1; 0.1 is a tenth of the delay
}
