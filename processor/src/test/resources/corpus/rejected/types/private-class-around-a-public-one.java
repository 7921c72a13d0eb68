// Nothing can be named whose outer class cannot.
@Flow class Etl {
  private static class Secret {
    public static class Open {}
  }
  @Task static Secret.Open load() { return null; }
//                         ^ [TypeInaccessible] the result of 'load' must have a type that its builder can use: Etl.Secret.Open is private; make it package-private
}
