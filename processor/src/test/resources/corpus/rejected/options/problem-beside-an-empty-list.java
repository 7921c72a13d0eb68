// Eclipse fails to find a value in an annotation behind one with an empty list.
@Flow class Etl {
  @Task(tags = {}) @Timeout("1s") static void load() {}
//                          ^ [DurationInvalid] the timeout of 'load' must be a duration: it is "1s"; write "PT1S"
}
