// The first one counts.
@Flow(uses = {Lib.class, Other.class, demo.Lib.class}) class Etl {}
//                                            ^ [UsesTwice] 'Lib' must not be in the uses of flow 'Etl' twice
// === Lib.java
interface Lib {
  @Task static void get() {}
}
// === Other.java
class Other {
  @Task void put() {}
}
