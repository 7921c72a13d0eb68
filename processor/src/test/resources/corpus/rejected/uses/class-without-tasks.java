// That is most likely the wrong class.
@Flow(uses = String.class) class Etl {
//                 ^ [UsesEmpty] 'String' in the uses of flow 'Etl' must have a task
  @Task static void load() {}
}
