// The sum of its parts counts.
@Flow class Etl {
  @Task @Cache(ttl = "PT1M-61S") static void load() {}
//                   ^ [DurationNegative] the ttl of 'load' must not be negative: it is "PT1M-61S"; take the minus away
}
