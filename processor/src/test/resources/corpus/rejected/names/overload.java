// One builder method cannot serve two tasks.
@Flow class Etl {
  @Task static void load(int x) {}
  @Task static void load(String x, List<String> y) {}
//                  ^ [TaskOverloaded] @Task method 'load(String, List<String>)' must not have the task name 'load' of 'load(int)'; give it one of its own with @Task(as = "…")
}
