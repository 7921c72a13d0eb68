// Of a library it is told where a flow uses it.
// === Etl.java
@Flow(uses = Lib.class) class Etl {}
// === Lib.java
class Lib {
  @Task static void load(Input<?> from) {}
//                                ^ [ParameterNotAValue] parameter 1 'from' of 'Lib.load' must have the type of a value: Input belongs to Weir; take the type of the result
  @Task static void fine(List<Input<?>> all) {}
}
