// It is told once, although two flows use it.
// === One.java
@Flow(uses = Lib.class) class One {}
// === Two.java
@Flow(uses = Lib.class) class Two {}
// === Lib.java
class Lib {
  @Task(as = "9") static int load() { return 1; }
//           ^ [TaskNameInvalid] task name '9' of method 'Lib.load' must be a Java identifier
  @Task static int fine() { return 2; }
}
