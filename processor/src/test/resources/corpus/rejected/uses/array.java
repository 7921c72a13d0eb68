// Nor has an array any that could be tasks.
@Flow(uses = {String[].class}) class Etl {
//                    ^ [UsesNoClass] 'String[]' in the uses of flow 'Etl' must be a class
  @Task static void load() {}
}
