// What several flows see is told once, where it is.
// === One.java
@Flow(uses = Lib.class) class One {
  @Task static void one() {}
}
// === Two.java
@Flow(uses = Lib.class) class Two {
  @Task static void two() {}
}
// === Three.java
@Flow class Three extends Lib {}
// === Lib.java
class Lib {
  @Task private static void hidden() {}
//                          ^ [TaskPrivate] @Task method 'Lib.hidden' must not be private; make it package-private
  @Task(as = "9", name = " ") static int bad() { return 1; }
//           ^ [TaskNameInvalid] task name '9' of method 'Lib.bad' must be a Java identifier
//                       ^ [TaskLabelBlank] the name of task '9' must not be blank; leave it out or say something
  @SuppressWarnings("rawtypes") @Task static List raw(List items) { return items; }
//                                                ^ [TypeRaw] the result of 'Lib.raw' must not have a raw type: List; write its type arguments
//                                                         ^ [TypeRaw] parameter 1 'items' of 'Lib.raw' must not have a raw type: List; write its type arguments
  @Task static void run() {}
//                  ^ [TaskNameReserved] task name 'run' must not be the name of a method of the builder's base class; choose another with @Task(as = "…")
  @Task static void load(int x) {}
  @Task static void load(long x) {}
//                  ^ [TaskOverloaded] @Task method 'Lib.load(long)' must not have the task name 'load' of 'Lib.load(int)'; give it one of its own with @Task(as = "…")
}
