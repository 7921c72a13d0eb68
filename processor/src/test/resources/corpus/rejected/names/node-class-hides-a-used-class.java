// === /Etl.java
@Flow(uses = Lib.class) class Etl {
  @Task static void lib() {}
//                  ^ [NodeClassHides] task 'lib' must not have the node class 'Lib', which hides a type of the default package that task 'get' needs; choose another name with @Task(as = "…")
}
// === /Lib.java
class Lib {
  @Task static void get() {}
}
