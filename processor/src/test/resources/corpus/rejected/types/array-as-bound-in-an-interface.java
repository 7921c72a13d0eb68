// A record inherits from interfaces only.
interface Steps<A> {
  @Task default <X extends A> void wrap(X x) {}
//               ^ [BoundIsArray] type variable 'X' of 'Steps.wrap' must not have an array as its bound, which Java cannot write: long[]; declare a task without that type variable
}
// === Etl.java
@Flow record Etl(int x) implements Steps<long[]> {}
