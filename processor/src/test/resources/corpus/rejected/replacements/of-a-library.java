// A flow that uses it is named instead.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Lib.class, task = "get") static void fixed() {}
//                          ^ [ReplacementFlow] 'fixed' cannot replace 'Lib.get': 'Lib' is no @Flow class
}
// === Lib.java
class Lib {
  @Task static void get() {}
}
