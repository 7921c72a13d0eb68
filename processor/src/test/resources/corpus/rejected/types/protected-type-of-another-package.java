// === other/Base.java
public class Base<T> {
  protected static class Guarded {}
}
// === Etl.java
@Flow class Etl extends other.Base<String> {
  @Task static Guarded find() { return null; }
//                     ^ [TypeInaccessible] the result of 'find' must have a type that its builder can use: Base.Guarded is protected; make it public
}
