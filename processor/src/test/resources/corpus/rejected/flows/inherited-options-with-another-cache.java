// An end or none is a difference.
interface One<T> { @Task @Cache T load(T item); }
// === Two.java
interface Two { @Task @Cache(ttl = "P1D") String load(String item); }
// === Etl.java
@Flow abstract class Etl implements One<String>, Two {
//             ^ [InheritedOptions] flow 'Etl' must not inherit task 'load' with different options: from 'One' and 'Two'; override the method and give it its own @Task
  @Task static void store() {}
}
