// An array and varargs are both written as arrays.
@Flow class Etl {
  @Task static int sum(int first) { return first; }
  @Task static int sum(int... all) { return all.length; }
//                 ^ [TaskOverloaded] @Task method 'sum(int[])' must not have the task name 'sum' of 'sum(int)'; give it one of its own with @Task(as = "…")
}
