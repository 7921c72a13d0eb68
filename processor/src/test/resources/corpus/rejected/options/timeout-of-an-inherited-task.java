// It is told where it stands, although it is the flow that has it.
class Base {
  @Task @Timeout("1s") void load() {}
//               ^ [DurationInvalid] the timeout of 'load' must be a duration: it is "1s"; write "PT1S"
}
// === Etl.java
@Flow class Etl extends Base {
  @Override void load() {}
}
