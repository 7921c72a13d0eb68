// The next task could not say what it gets.
@Flow class Etl {
  @SuppressWarnings("rawtypes") @Task static Set load() { return null; }
//                                               ^ [TypeRaw] the result of 'load' must not have a raw type: Set; write its type arguments
}
