// Tasks that cannot work anyway are not ambiguous, too.
@Flow(uses = {One.class, Two.class, Three.class}) class Etl {}
//                          ^ [UsesAmbiguous] task 'put' must not come from both 'One' and 'Two'; name one of them with @Task(as = "…") or declare the task in flow 'Etl'
// === One.java
class One {
  @Task static void get(List<?> x) {}
  @Task static void put() {}
  @Task static void run() {}
//                  ^ [TaskNameReserved] task name 'run' must not be the name of a method of the builder's base class; choose another with @Task(as = "…")
}
// === Two.java
class Two {
  @SuppressWarnings("rawtypes") @Task static void get(List x) {}
//                                                         ^ [TypeRaw] parameter 1 'x' of 'Two.get' must not have a raw type: List; write its type arguments
  @Task static void put() {}
  @Task static void run() {}
//                  ^ [TaskNameReserved] task name 'run' must not be the name of a method of the builder's base class; choose another with @Task(as = "…")
}
// === Three.java
class Three {
  @Task private static void put() {}
//                          ^ [TaskPrivate] @Task method 'Three.put' must not be private; make it package-private
  @Task static void take() {}
}
