// === /Etl.java
@Flow class Etl {
  @Task static void outer() {}
//                  ^ [NodeClassHides] task 'outer' must not have the node class 'Outer', which hides a type of the default package that task 'load' needs; choose another name with @Task(as = "…")
  @Task static void load(Outer.Inner x) {}
}
// === /Outer.java
class Outer {
  static class Inner {}
}
