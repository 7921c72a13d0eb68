// The builder could not name it.
class Outer {
  @Flow private static class Etl {
//                     ^ [FlowPrivate] @Flow class 'Outer.Etl' must not be private; make it package-private
    @Task static void load() {}
  }
}
