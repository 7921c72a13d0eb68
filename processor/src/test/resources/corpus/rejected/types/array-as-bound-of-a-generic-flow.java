// An array of a type variable is an array.
class Base<A> {
  @Task <X extends A> void wrap(List<X> x) {}
//       ^ [BoundIsArray] type variable 'X' of 'Base.wrap' must not have an array as its bound, which Java cannot write: B[]; declare a task without that type variable
}
// === Etl.java
@Flow class Etl<B> extends Base<B[]> {}
