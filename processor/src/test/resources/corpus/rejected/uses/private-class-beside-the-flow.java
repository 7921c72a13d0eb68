// The flow can name it, since it is in the same file.
class Outer {
  private static class Lib {
    @Task static void get() {}
  }
  @Flow(uses = Lib.class) static class Etl {
//                ^ [UsesInaccessible] 'Outer.Lib' in the uses of flow 'Outer.Etl' must be accessible from its package: it is private; make it public
    @Task static void load() {}
  }
}
