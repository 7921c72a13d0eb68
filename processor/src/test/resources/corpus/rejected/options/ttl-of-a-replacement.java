// A replacement has options of its own.
@Flow class Orders {
  @Task static void none() {}
}
// === Fixes.java
class Fixes {
  @Task @Cache(ttl = "1h") @Replaces(flow = Orders.class, task = "none") static void fixed() {}
//                   ^ [DurationInvalid] the ttl of 'fixed' must be a duration: it is "1h"; write "PT1H"
}
