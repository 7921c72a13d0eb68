// The method's name does not matter.
@Flow(uses = {One.class, Two.class}) class Etl {}
//                          ^ [UsesAmbiguous] task 'get' must not come from both 'One' and 'Two'; name one of them with @Task(as = "…") or declare the task in flow 'Etl'
// === One.java
class One {
  @Task static void get() {}
}
// === Two.java
interface Two {
  @Task(as = "get") static int fetch(int x) { return x; }
}
