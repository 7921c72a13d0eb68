// Nothing can be guessed from that.
@Flow class Etl {
  @Task @Retry(maxRetries = 1, maxDelay = "soon") static void load() {}
//                                        ^ [DurationInvalid] the maxDelay of 'load' must be a duration: it is "soon"; write "PT10S" for ten seconds
}
