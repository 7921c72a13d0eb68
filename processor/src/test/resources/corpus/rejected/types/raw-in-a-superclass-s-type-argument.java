// The subclass fills it in.
class Base<A> {
  @Task void store(A item) {}
//                   ^ [TypeRaw] parameter 1 'item' of 'Base.store' must not have a raw type: List; write its type arguments
}
// === Etl.java
@SuppressWarnings("rawtypes") @Flow class Etl extends Base<List> {}
