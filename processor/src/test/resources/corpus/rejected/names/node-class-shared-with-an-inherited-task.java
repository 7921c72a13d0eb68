// The flow's own task comes first.
class Base {
  @Task void Load() {}
//           ^ [NodeClassShared] task 'Load' must not have the node class 'Load' of task 'load'; choose another name with @Task(as = "…")
}
// === Etl.java
@Flow class Etl extends Base {
  @Task void load() {}
}
