// Another method has the name by its annotation.
@Flow class Etl {
  @Task static void load(int x) {}
  @Task(as = "load") static void fetch() {}
//           ^ [TaskOverloaded] @Task method 'fetch()' must not have the task name 'load' of 'load(int)'; give it one of its own with @Task(as = "…")
}
