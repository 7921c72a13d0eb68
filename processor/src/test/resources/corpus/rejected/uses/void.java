// Java has a class literal for nothing.
@Flow(uses = void.class) class Etl {
//               ^ [UsesNoClass] 'void' in the uses of flow 'Etl' must be a class
  @Task static void load() {}
}
