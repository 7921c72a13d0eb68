// The caret is on the expression.
@Flow class Etl {
  static final int SECONDS = 5;
  @Task @Timeout(SECONDS + " s") static void load() {}
//                       ^ [DurationInvalid] the timeout of 'load' must be a duration: it is "5 s"; write "PT5S"
}
