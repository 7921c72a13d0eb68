// The result would not be kept.
record Point(int x) {
  @Cache int twice() { return 2 * x; }
//^ [OptionNoTask] @Cache method 'twice' must be a task too; add @Task
}
