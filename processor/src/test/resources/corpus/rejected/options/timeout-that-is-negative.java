// Even less so.
@Flow class Etl {
  @Task @Timeout("-PT1S") static void load() {}
//               ^ [TimeoutNotPositive] the timeout of 'load' must be above zero: it is "-PT1S"; take @Timeout away for no limit
}
