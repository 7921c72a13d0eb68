// Not even in a flow.
@Flow class Etl {
  @Task static void load() {}
  @Timeout("PT1S") static void store() {}
//^ [OptionNoTask] @Timeout method 'store' must be a task too; add @Task
}
