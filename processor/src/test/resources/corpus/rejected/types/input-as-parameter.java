// Tasks take values; the builder wires them.
@Flow class Etl {
  @Task static void load(Input<String> from) {}
//                                     ^ [ParameterNotAValue] parameter 1 'from' of 'load' must have the type of a value: Input belongs to Weir; take the type of the result
}
