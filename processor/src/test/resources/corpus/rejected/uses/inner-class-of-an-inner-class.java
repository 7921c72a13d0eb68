// However far out the type arguments are; a static class has none of them.
@Flow(uses = {Outer.Fine.class, Outer.Middle.Inner.class}) class Etl {
//                                                ^ [UsesGeneric] 'Outer.Middle.Inner' in the uses of flow 'Etl' must not be generic, since it has instance tasks; use a subclass that fixes the type arguments
  @Task static void load() {}
}
// === Outer.java
class Outer<T> {
  class Middle {
    class Inner {
      @Task int count() { return 1; }
    }
  }
  static class Fine {
    @Task int get() { return 1; }
  }
}
