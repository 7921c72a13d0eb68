// No attempt could be in time.
@Flow class Etl {
  @Task @Timeout("PT0S") static void load() {}
//               ^ [TimeoutNotPositive] the timeout of 'load' must be above zero: it is "PT0S"; take @Timeout away for no limit
}
