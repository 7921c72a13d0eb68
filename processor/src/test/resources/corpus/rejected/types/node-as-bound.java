// A type variable can be bounded by one.
@Flow class Etl {
  @Task static <T extends TaskNode<?, ?>> void load(T node) {}
//                                                    ^ [ParameterNotAValue] parameter 1 'node' of 'load' must have the type of a value: TaskNode belongs to Weir; take the type of the result
}
