// The signature of the task cannot be named from another package.
// === other/Fixes.java
public class Fixes {
  @Task @Replaces(flow = demo.Shown.class, task = "store") public static <T> void fixed(int x) {}
//                                                                                ^ [ReplacementInaccessible] 'fixed' cannot replace 'Shown.store': the task's signature is package-private in package 'demo'
//                                                                                ^ [ReplacementTypeVariables] 'fixed' cannot replace 'Shown.store': it has the type variables <T>, the task has the type variables <T extends Shown.Local>
}
// === Shown.java
@Flow public class Shown {
  static class Local {}
  @Task static <T extends Local> void store(int x) {}
}
