// In arrays, also of arrays.
@Flow class Etl {
  @SuppressWarnings("rawtypes") @Task static void load(Iterable[][] items) {}
//                                                                  ^ [TypeRaw] parameter 1 'items' of 'load' must not have a raw type: Iterable; write its type arguments
}
