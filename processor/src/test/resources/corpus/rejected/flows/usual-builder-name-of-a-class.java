// The usual name may be taken, too.
@Flow class Etl {
//    ^ [GeneratedNameTaken] 'EtlFlow' must not have the name of the class that is generated for 'Etl'; rename one of them
  @Task static void load() {}
}
// === EtlFlow.java
record EtlFlow(int x) {}
