// An array of a library is not the library.
@Flow(uses = {Lib.class, Lib[][].class}) class Etl {}
//                              ^ [UsesNoClass] 'Lib[][]' in the uses of flow 'Etl' must be a class
// === Lib.java
class Lib {
  @Task static void get() {}
}
