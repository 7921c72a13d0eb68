// The class around an inner class is generic.
class Outer<T> {
  class Inner {}
}
// === Etl.java
@Flow class Etl {
  @SuppressWarnings("rawtypes") @Task static void load(Outer.Inner item) {}
//                                                                 ^ [TypeRaw] parameter 1 'item' of 'load' must not have a raw type: Outer; write its type arguments
}
