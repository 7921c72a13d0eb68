// A type variable of a task stands in the builder too.
@Flow class Etl {
  @SuppressWarnings("rawtypes") @Task static <T extends Comparable> void load(T item) {}
//                                            ^ [TypeRaw] type variable 'T' of 'load' must not have a raw type: Comparable; write its type arguments
}
