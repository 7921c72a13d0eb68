// Arg is what Input and Each have in common.
@Flow record Etl(int x) {
  @Task void load(Arg<?> arg) {}
//                       ^ [ParameterNotAValue] parameter 1 'arg' of 'load' must have the type of a value: Arg belongs to Weir; take the type of the result
}
