// Wildcards have bounds.
@Flow class Etl {
  @SuppressWarnings("rawtypes") @Task static void load(List<? super List> items) {}
//                                                                        ^ [TypeRaw] parameter 1 'items' of 'load' must not have a raw type: List; write its type arguments
}
