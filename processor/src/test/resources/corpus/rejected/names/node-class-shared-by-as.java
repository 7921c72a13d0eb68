// The caret is on the name that was chosen.
@Flow class Etl {
  @Task static void load() {}
  @Task(as = "Load") static void fetch() {}
//           ^ [NodeClassShared] task 'Load' must not have the node class 'Load' of task 'load'; choose another name with @Task(as = "…")
}
