// All options are read.
// === Etl.java
@Flow class Etl {
  @Task(name = "Load all", tags = {"a", "b"}, trigger = Trigger.ALL_FINISHED, skipOnUpstreamSkip = false, blocking = true)
  @Retry(maxRetries = 3, delay = "PT1S", backoff = 2, maxDelay = "PT1M", jitter = 0.5, on = {java.io.IOException.class, IllegalStateException.class})
  @Timeout("PT30S") @Cache(ttl = "PT1H")
  static int load(int x) { return x; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var load = flow.load(1);
    var options = flow.graph().spec(0).info().options();
    return options.firing() + " " + options.retry() + " " + options.timeout() + " " + options.caching() + " " + load.name() + load.tags() + " " + flow.run().result(load);
  }
}
// gives: Firing[trigger=ALL_FINISHED, rule=null, skipOnUpstreamSkip=false] 3 retries after PT1S PT30S Caching[ttl=PT1H] Load all[a, b] 1
