// Each node class has a Signature within.
@Flow(builder = "Signature") interface Etl {
//              ^ [BuilderNameInvalid] builder name 'Signature' of flow 'Etl' must be a Java identifier other than that
  @Task static void load() {}
}
