// Records can be generic, too.
@Flow(uses = Pair.class) class Etl {
//               ^ [UsesGeneric] 'Pair' in the uses of flow 'Etl' must not be generic, since it has instance tasks; use a subclass that fixes the type arguments
  @Task static void load() {}
}
// === Pair.java
record Pair<A, B>(A a, B b) {
  @Task A first() { return a; }
}
