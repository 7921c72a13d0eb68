// Once is enough.
@Flow(uses = {Lib.class, Lib.class}) class Etl {}
//                          ^ [UsesTwice] 'Lib' must not be in the uses of flow 'Etl' twice
// === Lib.java
class Lib {
  @Task static void get() {}
}
