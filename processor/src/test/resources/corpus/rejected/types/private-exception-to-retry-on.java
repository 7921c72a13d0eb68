// The builder names the exceptions that are retried on.
@Flow class Etl {
  @SuppressWarnings("serial") private static class Secret extends Exception {}
  @Task @Retry(maxRetries = 1, on = {java.io.IOException.class, Secret.class}) static void load() {}
//                                                                    ^ [TypeInaccessible] what 'load' is retried on must have a type that its builder can use: Etl.Secret is private; make it package-private
}
