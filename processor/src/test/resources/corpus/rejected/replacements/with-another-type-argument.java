// Type arguments are part of a type.
@Flow class Etl {
  @Task static void store(List<String> items) {}
}
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Etl.class, task = "store") static void fixed(List<? extends String> items) {}
//                                                                                           ^ [ReplacementParameter] 'fixed' cannot replace 'Etl.store': parameter 1 'items' is List<? extends String>, the task has List<String>
}
