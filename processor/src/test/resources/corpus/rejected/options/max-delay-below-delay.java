// Already the first delay would be too long.
@Flow class Etl {
  @Task @Retry(maxRetries = 1, delay = "PT1M", maxDelay = "PT59S") static void load() {}
//                                                        ^ [MaxDelayBelowDelay] the maxDelay of 'load' must not be below its delay: "PT59S" is below "PT1M"; make it longer, or leave it out for no limit
  @Task @Retry(maxRetries = 1, delay = "PT1M", maxDelay = "PT60S") static void fine() {}
}
