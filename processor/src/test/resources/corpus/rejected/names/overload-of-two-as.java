// Both have it by their annotations.
@Flow class Etl {
  @Task(as = "get") static void load() {}
  @Task(as = "get") static void fetch() {}
//           ^ [TaskOverloaded] @Task method 'fetch()' must not have the task name 'get' of 'load()'; give it one of its own with @Task(as = "…")
}
