// It is the name of a class.
@Flow(builder = "enum") class Etl {
//              ^ [BuilderNameInvalid] builder name 'enum' of flow 'Etl' must be a Java identifier
  @Task static void load() {}
}
