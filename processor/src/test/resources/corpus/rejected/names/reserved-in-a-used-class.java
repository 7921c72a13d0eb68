// A library may have such a task, but a flow cannot use it.
// === Etl.java
@Flow(uses = Lib.class) class Etl {
  @Task static void load() {}
}
// === Lib.java
class Lib {
  @Task static void replace(int x) {}
//                  ^ [TaskNameReserved] task name 'replace' must not be the name of a method of the builder's base class; choose another with @Task(as = "…")
  @Task static void get() {}
}
