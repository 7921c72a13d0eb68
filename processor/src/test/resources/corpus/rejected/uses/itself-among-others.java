// Wherever it stands.
class Outer {
  @Flow(uses = {Lib.class, Outer.Etl.class}) static class Etl {
//                                  ^ [UsesItself] flow 'Outer.Etl' must not use itself; it has its own tasks anyway
    @Task static void load() {}
  }
}
// === Lib.java
class Lib {
  @Task static void get() {}
}
