// What the class around can see, the builder cannot.
class Outer {
  private static class Secret {}
  @Flow static class Etl {
    @Task static void load(int x, Secret... all) {}
//                                          ^ [TypeInaccessible] parameter 2 'all' of 'load' must have a type that its builder can use: Outer.Secret is private; make it package-private
  }
}
