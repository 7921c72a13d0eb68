// The flow may override it and say which it is.
interface One { @Task(trigger = Trigger.ANY_FAILED) void load(); }
// === Two.java
interface Two { @Task(trigger = Trigger.ALL_FINISHED) void load(); }
// === Fine.java
@Flow interface Fine extends One, Two { @Override @Task void load(); }
// === Etl.java
@Flow interface Etl extends One, Two {
//    ^ [InheritedOptions] flow 'Etl' must not inherit task 'load' with different options: from 'One' and 'Two'; override the method and give it its own @Task
  @Task static void store() {}
}
