// The subclass fills it in.
class Base<A> {
  @Task void store(A item) {}
//                   ^ [TypeInaccessible] parameter 1 'item' of 'Base.store' must have a type that its builder can use: Outer.Secret is private; make it package-private
}
// === Outer.java
class Outer {
  private static class Secret {}
  @Flow static class Etl extends Base<Secret> {}
}
