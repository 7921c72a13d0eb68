// A flow can be used like a library.
@Flow(uses = {One.class, Other.class}) class Etl {}
//                            ^ [UsesAmbiguous] task 'get' must not come from both 'One' and 'Other'; name one of them with @Task(as = "…") or declare the task in flow 'Etl'
// === One.java
class One {
  @Task static void get() {}
}
// === Other.java
@Flow class Other {
  @Task static void get() {}
}
