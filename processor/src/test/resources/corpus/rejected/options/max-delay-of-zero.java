// Zero is below any delay that there is.
@Flow class Etl {
  @Task @Retry(maxRetries = 3, maxDelay = "PT0S", delay = "PT0.1S") static void load() {}
//                                        ^ [MaxDelayBelowDelay] the maxDelay of 'load' must not be below its delay: "PT0S" is below "PT0.1S"; make it longer, or leave it out for no limit
}
