// Options are checked in flows of all kinds.
@Flow record Point(int x) {
  @Task @Timeout(value = "1 minute") int load() { return x; }
//                       ^ [DurationInvalid] the timeout of 'load' must be a duration: it is "1 minute"; write "PT10S" for ten seconds
}
