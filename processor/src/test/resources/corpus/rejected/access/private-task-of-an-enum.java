// So have enums.
@Flow enum Level {
  LOW, HIGH;
  @Task private static Level first() { return values()[0]; }
//                           ^ [TaskPrivate] @Task method 'first' must not be private; make it package-private
}
