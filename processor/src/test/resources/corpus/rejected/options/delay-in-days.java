// Days have no T before them.
@Flow class Etl {
  @Task @Retry(maxRetries = 1, delay = "2d") static void load() {}
//                                     ^ [DurationInvalid] the delay of 'load' must be a duration: it is "2d"; write "P2D"
}
