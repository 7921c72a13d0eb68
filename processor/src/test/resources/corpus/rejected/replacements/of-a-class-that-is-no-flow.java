// Only flows have tasks that can be replaced.
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = String.class, task = "none") static void fixed() {}
//                             ^ [ReplacementFlow] 'fixed' cannot replace 'String.none': 'String' is no @Flow class
}
