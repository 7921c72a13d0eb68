// A parameter of the flow is an input like others.
@Flow class Etl {
  @Task static void load(Parameter<?>... all) {}
//                                       ^ [ParameterNotAValue] parameter 1 'all' of 'load' must have the type of a value: Parameter belongs to Weir; take the type of the result
}
