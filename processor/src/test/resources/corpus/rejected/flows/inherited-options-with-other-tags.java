// A superclass and an interface.
abstract class Base { @Task(tags = "a") public abstract int load(); }
// === Steps.java
interface Steps { @Task(tags = {"a", "b"}) int load(); }
// === Etl.java
@Flow abstract class Etl extends Base implements Steps {
//             ^ [InheritedOptions] flow 'Etl' must not inherit task 'load' with different options: from 'Base' and 'Steps'; override the method and give it its own @Task
  @Task static void store() {}
}
