// A nested flow may choose any name, but it must be one.
class Outer {
  @Flow(builder = "1" + "Etl") static class Etl {
//                ^ [BuilderNameInvalid] builder name '1Etl' of flow 'Outer.Etl' must be a Java identifier
    @Task static void load() {}
  }
}
