// The second delay would have no end.
@Flow interface Etl {
  @Task @Retry(maxRetries = 1, backoff = 1 / 0.0) default void load() {}
//                                         ^ [BackoffTooSmall] the backoff of 'load' must be a number of at least 1: it is Infinity; 1 keeps the delay as it is
}
