// The constructor of the builder would not know its type argument.
@Flow(uses = Generic.class) class Etl {
//                  ^ [UsesGeneric] 'Generic' in the uses of flow 'Etl' must not be generic, since it has instance tasks; use a subclass that fixes the type arguments
  @Task static void load() {}
}
// === Generic.java
class Generic<T> {
  @Task void put() {}
}
