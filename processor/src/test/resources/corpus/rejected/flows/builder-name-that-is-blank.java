// Only the empty text means the usual name.
@Flow(builder = " ", uses = {}) class Etl {
//              ^ [BuilderNameInvalid] builder name ' ' of flow 'Etl' must be a Java identifier
  @Task static void load() {}
}
