// People write durations like that elsewhere, so the message guesses.
@Flow class Etl {
  @Task @Timeout("30s") static void load() {}
//               ^ [DurationInvalid] the timeout of 'load' must be a duration: it is "30s"; write "PT30S"
}
