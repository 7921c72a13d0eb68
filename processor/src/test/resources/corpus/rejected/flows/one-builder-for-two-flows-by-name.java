// The caret is where the name comes from.
@Flow class Etl {
//    ^ [GeneratedNameShared] 'Etl' and 'Other' must not both have the generated class 'EtlFlow'; choose another name for one with @Flow(builder = "…")
  @Task static void load() {}
}
// === Other.java
@Flow(builder = "EtlFlow") class Other {
//              ^ [GeneratedNameShared] 'Other' and 'Etl' must not both have the generated class 'EtlFlow'; choose another name for one with @Flow(builder = "…")
  @Task static void load() {}
}
