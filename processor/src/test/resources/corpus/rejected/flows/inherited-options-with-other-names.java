// Neither is the other's override, so neither has more right.
interface One { @Task(name = "one") void load(int x); }
// === Two.java
interface Two { @Task(name = "two") void load(int x); }
// === Etl.java
@Flow abstract class Etl implements One, Two {
//             ^ [InheritedOptions] flow 'Etl' must not inherit task 'load' with different options: from 'One' and 'Two'; override the method and give it its own @Task
  @Task static void store() {}
}
