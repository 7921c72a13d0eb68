// Having an option or not is a difference.
interface One { @Task @Timeout("PT1S") void load(int x); }
// === Two.java
interface Two { @Task void load(int x); }
// === Etl.java
@Flow interface Etl extends One, Two {
//    ^ [InheritedOptions] flow 'Etl' must not inherit task 'load' with different options: from 'One' and 'Two'; override the method and give it its own @Task
  @Task static void store() {}
}
