// A static and a default method.
@Flow interface Steps {
  @Task static int load() { return 1; }
  @Task default int load(int x) { return x; }
//                  ^ [TaskOverloaded] @Task method 'load(int)' must not have the task name 'load' of 'load()'; give it one of its own with @Task(as = "…")
}
