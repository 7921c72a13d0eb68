// === /Etl.java
@Flow class Etl {
  @Task static void etl() {}
//                  ^ [NodeClassHides] task 'etl' must not have the node class 'Etl', which hides a type of the default package that task 'etl' needs; choose another name with @Task(as = "…")
}
