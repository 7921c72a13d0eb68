// Two supertypes may say the same in other words.
// === One.java
interface One { @Task @Retry(maxRetries = 1, delay = "PT60S") int load(int x); }
// === Two.java
interface Two { @Task @Retry(maxRetries = 1, delay = "PT1M") int load(int x); }
// === Etl.java
@Flow interface Etl extends One, Two {}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow(x -> x + 1);
    var load = flow.load(1);
    return flow.run().result(load);
  }
}
// gives: 2
