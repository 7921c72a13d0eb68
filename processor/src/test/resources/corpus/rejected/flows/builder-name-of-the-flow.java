// The builder is another class than the flow.
@Flow(builder = "Etl") class Etl {
//              ^ [GeneratedNameTaken] 'Etl' must not have the name of the class that is generated for 'Etl'; rename one of them
  @Task static void load() {}
}
