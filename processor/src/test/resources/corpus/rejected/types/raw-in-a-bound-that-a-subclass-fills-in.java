// A type variable of the task has a bound that the subclass makes raw.
class Base<A> {
  @Task <X extends A> void wrap(X x) {}
//       ^ [TypeRaw] type variable 'X' of 'Base.wrap' must not have a raw type: List; write its type arguments
}
// === Etl.java
@SuppressWarnings("rawtypes") @Flow class Etl extends Base<List> {}
