// Replacements have a class, too.
@Flow(builder = "FixesReplacements") class Orders {
//              ^ [GeneratedNameShared] 'Orders' and 'Fixes' must not both have the generated class 'FixesReplacements'; choose another name for one with @Flow(builder = "…")
  @Task static void none() {}
}
// === Fixes.java
final class Fixes {
//    ^ [GeneratedNameShared] 'Fixes' and 'Orders' must not both have the generated class 'FixesReplacements'; choose another name for one with @Flow(builder = "…")
  @Task @Replaces(flow = Orders.class, task = "none") static void fixed() {}
}
