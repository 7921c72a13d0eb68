// The builder would have two methods of that name.
@Flow(uses = {One.class, Two.class}) class Etl {
//                          ^ [UsesAmbiguous] task 'get' must not come from both 'One' and 'Two'; name one of them with @Task(as = "…") or declare the task in flow 'Etl'
  @Task static void hidden() {}
}
// === One.java
class One {
  @Task static void get() {}
  @Task static void hidden() {}
}
// === Two.java
class Two {
  @Task static void get() {}
  @Task static void hidden() {}
}
