// === Etl.java
@Flow(uses = Lib.class) class Etl {
  @Task static void load() {}
}
// === Lib.java
class Lib {
  @Task static void get() {}
  @Task static void Get() {}
//                  ^ [NodeClassShared] task 'Get' must not have the node class 'Get' of task 'get'; choose another name with @Task(as = "…")
}
