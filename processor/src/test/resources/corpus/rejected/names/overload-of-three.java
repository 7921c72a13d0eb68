// One with its own name is fine.
@Flow class Etl {
  @Task static void load(int x) {}
  @Task(as = "other") static void load(long x) {}
  @Task static void load(double x) {}
//                  ^ [TaskOverloaded] @Task method 'load(double)' must not have the task name 'load' of 'load(int)'; give it one of its own with @Task(as = "…")
}
