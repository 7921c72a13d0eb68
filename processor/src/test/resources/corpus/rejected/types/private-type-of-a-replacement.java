// Such a type is not that of the task either, so there are two problems.
@Flow class Orders {
  @Task static void store(int x) {}
}
// === Fixes.java
class Fixes {
  private static class Secret {}
  @Task @Replaces(flow = Orders.class, task = "store") static void fixed(Secret x) {}
//                                                                              ^ [ReplacementParameter] 'fixed' cannot replace 'Orders.store': parameter 1 'x' is Fixes.Secret, the task has int
//                                                                              ^ [TypeInaccessible] parameter 1 'x' of 'fixed' must have a type that its builder can use: Fixes.Secret is private; make it package-private
}
