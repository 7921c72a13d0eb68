// The builder cannot name it.
@Flow class Etl {
  private static class Secret {}
  @Task static void load(Secret x) {}
//                              ^ [TypeInaccessible] parameter 1 'x' of 'load' must have a type that its builder can use: Etl.Secret is private; make it package-private
}
