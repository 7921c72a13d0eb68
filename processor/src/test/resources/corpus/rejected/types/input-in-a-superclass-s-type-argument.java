// The subclass fills it in.
abstract class Base<A> {
  @Task abstract void load(A from);
//                           ^ [ParameterNotAValue] parameter 1 'from' of 'Base.load' must have the type of a value: Input belongs to Weir; take the type of the result
}
// === Etl.java
@Flow abstract class Etl extends Base<Input<String>> {}
