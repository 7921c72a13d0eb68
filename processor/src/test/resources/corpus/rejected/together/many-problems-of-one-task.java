// All problems are told at once.
@Flow class Etl {
  @SuppressWarnings("serial") private static class Secret extends Exception {}
  @SuppressWarnings("rawtypes")
  @Task(as = "a b", name = "\n")
//           ^ [TaskNameInvalid] task name 'a b' of method 'load' must be a Java identifier
//                         ^ [TaskLabelBlank] the name of task 'a b' must not be blank; leave it out or say something
  @Retry(maxRetries = 0, delay = "1s", backoff = 0, jitter = 2)
//                    ^ [RetriesTooFew] the maxRetries of 'load' must be at least 1: it is 0; take @Retry away for no retries
//                               ^ [DurationInvalid] the delay of 'load' must be a duration: it is "1s"; write "PT1S"
//                                               ^ [BackoffTooSmall] the backoff of 'load' must be a number of at least 1: it is 0.0; 1 keeps the delay as it is
//                                                           ^ [JitterOutOfRange] the jitter of 'load' must be between 0 and 1: it is 2.0; 0.1 is a tenth of the delay
  @Timeout("PT0S") @Cache(ttl = "-PT1S")
//         ^ [TimeoutNotPositive] the timeout of 'load' must be above zero: it is "PT0S"; take @Timeout away for no limit
//                              ^ [DurationNegative] the ttl of 'load' must not be negative: it is "-PT1S"; take the minus away
  private static <T extends Comparable> Set load(List a, Map<String, List> b, Secret[] c, T d, Input<?> e) throws Secret { return null; }
//                ^ [TypeRaw] type variable 'T' of 'load' must not have a raw type: Comparable; write its type arguments
//                                          ^ [TaskPrivate] @Task method 'load' must not be private; make it package-private
//                                          ^ [TypeInaccessible] the throws clause of 'load' must have a type that its builder can use: Etl.Secret is private; make it package-private
//                                          ^ [TypeRaw] the result of 'load' must not have a raw type: Set; write its type arguments
//                                                    ^ [TypeRaw] parameter 1 'a' of 'load' must not have a raw type: List; write its type arguments
//                                                                         ^ [TypeRaw] parameter 2 'b' of 'load' must not have a raw type: List; write its type arguments
//                                                                                     ^ [TypeInaccessible] parameter 3 'c' of 'load' must have a type that its builder can use: Etl.Secret is private; make it package-private
//                                                                                                      ^ [ParameterNotAValue] parameter 5 'e' of 'load' must have the type of a value: Input belongs to Weir; take the type of the result
}
