// It has no methods.
@Flow(uses = int.class) class Etl {
//              ^ [UsesNoClass] 'int' in the uses of flow 'Etl' must be a class
  @Task static void load() {}
}
