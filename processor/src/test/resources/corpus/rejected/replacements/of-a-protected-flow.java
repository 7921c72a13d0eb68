// The replacement can name the flow by inheritance, the generated class cannot.
// === other/Fixes.java
public class Fixes extends demo.Base {
  @Task @Replaces(flow = Shown.class, task = "load") public static void fixed(int x) {}
//                                                                      ^ [ReplacementInaccessible] 'fixed' cannot replace 'Base.Shown.load': the task's signature is package-private in package 'demo'
}
// === Base.java
public class Base {
  @Flow protected static class Shown {
    @Task public static void load(int x) {}
  }
}
