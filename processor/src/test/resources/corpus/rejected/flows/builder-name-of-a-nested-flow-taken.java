// A nested flow has the names of the classes around it in its builder's name.
class Outer {
  @Flow static class Etl {
//             ^ [GeneratedNameTaken] 'Outer_EtlFlow' must not have the name of the class that is generated for 'Outer.Etl'; rename one of them
    @Task static void load() {}
  }
}
// === Outer_EtlFlow.java
interface Outer_EtlFlow {}
