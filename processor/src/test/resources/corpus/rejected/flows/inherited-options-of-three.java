// All of them are named.
interface One { @Task(as = "load", blocking = true) int get(); }
// === Two.java
interface Two { @Task(as = "load") int get(); }
// === Three.java
interface Three { @Task(as = "load", skipOnUpstreamSkip = false) int get(); }
// === Etl.java
@Flow abstract class Etl implements One, Two, Three {
//             ^ [InheritedOptions] flow 'Etl' must not inherit task 'get' with different options: from 'One' and 'Two' and 'Three'; override the method and give it its own @Task
  @Task static void store() {}
}
