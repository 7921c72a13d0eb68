// An inner class has the type arguments of the class around it.
@Flow(uses = Outer.Inner.class) class Etl {
//                      ^ [UsesGeneric] 'Outer.Inner' in the uses of flow 'Etl' must not be generic, since it has instance tasks; use a subclass that fixes the type arguments
  @Task static void load() {}
}
// === Outer.java
class Outer<T> {
  class Inner {
    @Task int count(T item) { return 1; }
  }
}
