// A flow has its own tasks.
@Flow(uses = Etl.class) class Etl {
//              ^ [UsesItself] flow 'Etl' must not use itself; it has its own tasks anyway
  @Task static void load() {}
}
