// Durations have an end.
@Flow class Etl {
  @Task @Timeout("PT9999999999999999H") static void load() {}
//               ^ [DurationInvalid] the timeout of 'load' must be a duration: it is "PT9999999999999999H"; write "PT10S" for ten seconds
}
