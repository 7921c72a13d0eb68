// Both are told, at the same place.
@Flow(uses = {One.class, Two.class}) class Etl {}
//                          ^ [UsesAmbiguous] task 'get' must not come from both 'One' and 'Two'; name one of them with @Task(as = "…") or declare the task in flow 'Etl'
//                          ^ [UsesAmbiguous] task 'put' must not come from both 'One' and 'Two'; name one of them with @Task(as = "…") or declare the task in flow 'Etl'
// === One.java
class One {
  @Task static void get() {}
  @Task static void put() {}
}
// === Two.java
class Two {
  @Task static void get() {}
  @Task static void put() {}
}
