// Each class fills in what the one above left open.
class Top<A> {
  @Task <X extends A> void wrap(X x) {}
//       ^ [BoundIsArray] type variable 'X' of 'Top.wrap' must not have an array as its bound, which Java cannot write: String[][]; declare a task without that type variable
}
// === Middle.java
class Middle<B> extends Top<B> {}
// === Etl.java
@Flow class Etl extends Middle<String[][]> {}
