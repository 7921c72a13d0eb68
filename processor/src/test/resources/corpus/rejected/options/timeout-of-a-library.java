// And in libraries, whether they are used or not.
interface Lib {
  @Task @Timeout("1h30") static void load() {}
//               ^ [DurationInvalid] the timeout of 'load' must be a duration: it is "1h30"; write "PT10S" for ten seconds
}
