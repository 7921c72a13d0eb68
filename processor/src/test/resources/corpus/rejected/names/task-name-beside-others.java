// The other members of the annotation do not matter.
@Flow class Etl {
  @Task(name = "Load all", tags = {"a", "b"}, as = "load-all", blocking = true) static void load() {}
//                                                 ^ [TaskNameInvalid] task name 'load-all' of method 'load' must be a Java identifier
}
