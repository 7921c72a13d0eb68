// A replacement is a task.
@Flow class Orders {
  @Task static void none() {}
}
// === Fixes.java
class Fixes {
  @Task @Timeout("PT0S") @Replaces(flow = Orders.class, task = "none") static void fixed() {}
//               ^ [TimeoutNotPositive] the timeout of 'fixed' must be above zero: it is "PT0S"; take @Timeout away for no limit
}
