// Code in the same file could call it, but the builder is not in that file.
class Outer {
  static class Inner {
    @Flow static class Etl {
      @Task private static void load() {}
//                              ^ [TaskPrivate] @Task method 'load' must not be private; make it package-private
    }
  }
}
