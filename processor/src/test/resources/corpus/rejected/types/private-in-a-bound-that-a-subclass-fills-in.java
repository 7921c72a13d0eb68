// The type variable would be bounded by it.
class Base<A> {
  @Task <X extends A> void wrap(X x) {}
//       ^ [TypeInaccessible] type variable 'X' of 'Base.wrap' must have a type that its builder can use: Outer.Secret is private; make it package-private
}
// === Outer.java
class Outer {
  private static class Secret {}
  @Flow static class Etl extends Base<Secret> {}
}
