// Java has no way to write that bound.
// === Base.java
class Base<A> {
  @Task <X extends A> X wrap(X x) { return x; }
//       ^ [BoundIsArray] type variable 'X' of 'Base.wrap' must not have an array as its bound, which Java cannot write: int[]; declare a task without that type variable
  @Task A same(A a) { return a; }
}
// === Etl.java
@Flow class Etl extends Base<int[]> {}
// === Fine.java
@Flow class Fine extends Base<List<int[]>> {}
