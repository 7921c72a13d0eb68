// Both have the node class Load.
@Flow class Etl {
  @Task static void load() {}
  @Task static void Load() {}
//                  ^ [NodeClassShared] task 'Load' must not have the node class 'Load' of task 'load'; choose another name with @Task(as = "…")
}
