// The class for declared replacements has a name as well.
@Flow class Orders {
  @Task static void none() {}
}
// === Fixes.java
final class Fixes {
//    ^ [GeneratedNameTaken] 'FixesReplacements' must not have the name of the class that is generated for 'Fixes'; rename one of them
  @Task @Replaces(flow = Orders.class, task = "none") static void fixed() {}
}
// === FixesReplacements.java
enum FixesReplacements { ONE }
