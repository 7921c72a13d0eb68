// A timeout must be something.
@Flow class Etl {
  @Task @Timeout("") static void load() {}
//               ^ [DurationInvalid] the timeout of 'load' must be a duration: it is ""; write "PT10S" for ten seconds
}
