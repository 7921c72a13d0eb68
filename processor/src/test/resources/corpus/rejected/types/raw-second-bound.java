// Each of its bounds does.
@Flow class Etl {
  @SuppressWarnings("rawtypes")
  @Task static <T extends Number & Comparable> void load(T item) {}
//              ^ [TypeRaw] type variable 'T' of 'load' must not have a raw type: Comparable; write its type arguments
}
