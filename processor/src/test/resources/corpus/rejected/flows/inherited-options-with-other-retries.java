// The text of a duration does not matter, the number of retries does.
interface One { @Task @Retry(maxRetries = 1, delay = "PT60S") void load(int x); }
// === Same.java
interface Same { @Task @Retry(maxRetries = 1, delay = "PT1M") void load(int x); }
// === Two.java
interface Two { @Task @Retry(maxRetries = 2, delay = "PT60S") void load(int x); }
// === Fine.java
@Flow abstract class Fine implements One, Same {}
// === Etl.java
@Flow abstract class Etl implements One, Two {
//             ^ [InheritedOptions] flow 'Etl' must not inherit task 'load' with different options: from 'One' and 'Two'; override the method and give it its own @Task
  @Task static void store() {}
}
