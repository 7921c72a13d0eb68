// Records overload like others.
@Flow record Point(int x) {
  @Task int move(int by) { return x + by; }
  @Task int move(long by) { return x; }
//          ^ [TaskOverloaded] @Task method 'move(long)' must not have the task name 'move' of 'move(int)'; give it one of its own with @Task(as = "…")
}
