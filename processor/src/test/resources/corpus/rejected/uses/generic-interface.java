// Static tasks would be fine, default methods are not.
@Flow(uses = {Fine.class, Generic.class}) class Etl {}
//                               ^ [UsesGeneric] 'Generic' in the uses of flow 'Etl' must not be generic, since it has instance tasks; use a subclass that fixes the type arguments
// === Fine.java
class Fine<T> {
  @Task static void get() {}
}
// === Generic.java
interface Generic<K, V> {
  @Task default V put(K key) { return null; }
}
