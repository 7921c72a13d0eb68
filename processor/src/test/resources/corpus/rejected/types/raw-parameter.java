// The builder could not say what it takes.
@Flow class Etl {
  @SuppressWarnings("rawtypes") @Task static void load(List items) {}
//                                                          ^ [TypeRaw] parameter 1 'items' of 'load' must not have a raw type: List; write its type arguments
}
