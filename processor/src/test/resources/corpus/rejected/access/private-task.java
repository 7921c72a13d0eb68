// The builder calls a task from another class.
@Flow class Etl {
  @Task private static void load() {}
//                          ^ [TaskPrivate] @Task method 'load' must not be private; make it package-private
  @Task static void store() {}
}
