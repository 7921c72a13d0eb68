// === Etl.java
@Flow(uses = Lib.class) class Etl {}
// === Lib.java
class Lib {
  @Task @Retry(maxRetries = 0) static void get() {}
//                          ^ [RetriesTooFew] the maxRetries of 'Lib.get' must be at least 1: it is 0; take @Retry away for no retries
}
