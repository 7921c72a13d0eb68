// A mapped node is a node.
@Flow class Etl {
  @Task static void load(MappedNode<?, ?> node) {}
//                                        ^ [ParameterNotAValue] parameter 1 'node' of 'load' must have the type of a value: MappedNode belongs to Weir; take the type of the result
}
