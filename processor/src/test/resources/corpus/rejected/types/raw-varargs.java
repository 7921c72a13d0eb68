// And in varargs.
@Flow class Etl {
  @SuppressWarnings("rawtypes") @Task static void load(int count, Class... types) {}
//                                                                         ^ [TypeRaw] parameter 2 'types' of 'load' must not have a raw type: Class; write its type arguments
}
