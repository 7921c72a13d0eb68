// === Etl.java
@Flow(uses = Lib.class) class Etl {}
// === Other.java
@Flow(uses = Lib.class) class Other {}
// === Lib.java
class Lib {
  @Task @Timeout("half an hour") static void load() {}
//               ^ [DurationInvalid] the timeout of 'Lib.load' must be a duration: it is "half an hour"; write "PT10S" for ten seconds
}
