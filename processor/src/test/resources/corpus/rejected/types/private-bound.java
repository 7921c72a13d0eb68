// A type variable of the task stands in the builder.
@Flow class Etl {
  private interface Secret {}
  @Task static <T extends Number & Secret> void load(T item) {}
//              ^ [TypeInaccessible] type variable 'T' of 'load' must have a type that its builder can use: Etl.Secret is private; make it package-private
}
