// Only the empty text means that there is no end.
@Flow class Etl {
  @Task @Cache(ttl = " ") static void load() {}
//                   ^ [DurationInvalid] the ttl of 'load' must be a duration: it is " "; write "PT10S" for ten seconds
}
