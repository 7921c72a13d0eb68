// At any depth.
@Flow class Etl {
  private record Secret(int x) {}
  @Task static void load(Map<String, List<? super Secret[]>> items) {}
//                                                           ^ [TypeInaccessible] parameter 1 'items' of 'load' must have a type that its builder can use: Etl.Secret is private; make it package-private
}
