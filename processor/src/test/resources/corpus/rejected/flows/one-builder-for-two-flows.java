// Both are told.
class Outer {
  @Flow static class Etl {
//             ^ [GeneratedNameShared] 'Outer.Etl' and 'Outer_Etl' must not both have the generated class 'Outer_EtlFlow'; choose another name for one with @Flow(builder = "…")
    @Task static void load() {}
  }
}
// === Outer_Etl.java
@Flow class Outer_Etl {
//    ^ [GeneratedNameShared] 'Outer_Etl' and 'Outer.Etl' must not both have the generated class 'Outer_EtlFlow'; choose another name for one with @Flow(builder = "…")
  @Task static void load() {}
}
