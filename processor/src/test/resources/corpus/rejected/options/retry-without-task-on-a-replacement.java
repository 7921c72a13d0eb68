// The replacement needs a task as much as the option does.
@Flow class Orders {
  @Task static void none() {}
}
// === Fixes.java
class Fixes {
  @Retry(maxRetries = 1) @Replaces(flow = Orders.class, task = "none") static void fixed() {}
//^ [OptionNoTask] @Retry method 'fixed' must be a task too; add @Task
//                                                                                 ^ [ReplacementNoTask] @Replaces method 'fixed' must be a task too; add @Task
}
