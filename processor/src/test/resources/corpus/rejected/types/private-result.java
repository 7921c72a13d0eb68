// It could not give it either.
@Flow class Etl {
  private enum Secret { ONE }
  @Task static Secret load() { return Secret.ONE; }
//                    ^ [TypeInaccessible] the result of 'load' must have a type that its builder can use: Etl.Secret is private; make it package-private
}
