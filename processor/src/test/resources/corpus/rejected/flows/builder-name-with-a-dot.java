// The builder is in the package of the flow.
@Flow(builder = "a.B") class Etl {
//              ^ [BuilderNameInvalid] builder name 'a.B' of flow 'Etl' must be a Java identifier
  @Task static void load() {}
}
