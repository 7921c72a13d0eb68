// The signature throws what the task throws.
@Flow class Etl {
  @SuppressWarnings("serial") private static class Secret extends Exception {}
  @Task static void load() throws java.io.IOException, Secret {}
//                  ^ [TypeInaccessible] the throws clause of 'load' must have a type that its builder can use: Etl.Secret is private; make it package-private
}
