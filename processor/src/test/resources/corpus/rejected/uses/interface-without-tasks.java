// Abstract methods are no tasks by themselves.
@Flow(uses = {Lib.class, Runnable.class}) class Etl {}
//                               ^ [UsesEmpty] 'Runnable' in the uses of flow 'Etl' must have a task
// === Lib.java
class Lib {
  @Task static void get() {}
}
