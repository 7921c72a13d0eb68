// The task can be called, but not what it gives be named.
// === other/Lib.java
public class Lib {
  static class Hidden {}
  @Task public static Hidden get() { return null; }
//                           ^ [TypeInaccessible] the result of 'Lib.get' must have a type that its builder can use: Lib.Hidden is package-private; make it public
}
// === Etl.java
@Flow(uses = other.Lib.class) class Etl {
  @Task static void load() {}
}
