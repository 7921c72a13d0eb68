// === /Etl.java
@Flow class Etl {
  @Task(as = "broken") static void load() {}
//           ^ [NodeClassHides] task 'broken' must not have the node class 'Broken', which hides a type of the default package that task 'store' needs; choose another name with @Task(as = "…")
  @Task static void store() throws Broken {}
}
// === /Broken.java
@SuppressWarnings("serial") class Broken extends Exception {}
