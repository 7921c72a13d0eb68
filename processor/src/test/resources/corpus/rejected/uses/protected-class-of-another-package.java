// The flow can name it by inheritance, the builder cannot.
// === other/Base.java
public class Base {
  protected static class Lib {
    @Task public static void get() {}
  }
}
// === Outer.java
class Outer extends other.Base {
  @Flow(uses = Lib.class) static class Etl {
//                ^ [UsesInaccessible] 'Base.Lib' in the uses of flow 'Outer.Etl' must be accessible from its package: it is protected; make it public
    @Task static void load() {}
  }
}
