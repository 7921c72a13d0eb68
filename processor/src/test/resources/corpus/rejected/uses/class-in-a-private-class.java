// Nothing can be named whose outer class cannot.
class Outer {
  private interface Middle {
    class Lib {
      @Task public void get() {}
    }
  }
  @Flow(uses = {Middle.Lib.class}) static class Etl {
//                        ^ [UsesInaccessible] 'Outer.Middle.Lib' in the uses of flow 'Outer.Etl' must be accessible from its package: it is private; make it public
    @Task static void load() {}
  }
}
