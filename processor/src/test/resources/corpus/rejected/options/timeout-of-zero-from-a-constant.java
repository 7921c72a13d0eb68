// However zero is written.
@Flow class Etl {
  interface Times { String NONE = "P0D"; }
  @Task @Timeout(Times.NONE) static void load() {}
//                    ^ [TimeoutNotPositive] the timeout of 'load' must be above zero: it is "P0D"; take @Timeout away for no limit
}
