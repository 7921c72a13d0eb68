// The first letter may be any.
@Flow class Etl {
  @Task static void öl() {}
  @Task static void Öl() {}
//                  ^ [NodeClassShared] task 'Öl' must not have the node class 'Öl' of task 'öl'; choose another name with @Task(as = "…")
}
