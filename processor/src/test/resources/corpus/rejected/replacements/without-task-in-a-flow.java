// Also in the flow itself.
@Flow class Etl {
  @Task static int load(int x) { return x; }
  @Replaces(flow = Etl.class, task = "load") static int twice(int x) { return 2 * x; }
//                                                      ^ [ReplacementNoTask] @Replaces method 'twice' must be a task too; add @Task
}
