// Names of the base class are reserved in flows of all kinds.
@Flow enum Level {
  LOW;
  @Task int runner(int x) { return x; }
//          ^ [TaskNameReserved] task name 'runner' must not be the name of a method of the builder's base class; choose another with @Task(as = "…")
}
