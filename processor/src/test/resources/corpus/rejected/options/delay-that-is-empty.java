// For no delay there is PT0S.
@Flow class Etl {
  @Task @Retry(delay = "", maxRetries = 2) static void load() {}
//                     ^ [DurationInvalid] the delay of 'load' must be a duration: it is ""; write "PT10S" for ten seconds
}
