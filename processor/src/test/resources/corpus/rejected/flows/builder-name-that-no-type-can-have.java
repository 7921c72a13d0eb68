// Methods can be called like that, but not classes.
@Flow(builder = "record") class Etl {
//              ^ [BuilderNameInvalid] builder name 'record' of flow 'Etl' must be a Java identifier other than that
  @Task static void load() {}
}
