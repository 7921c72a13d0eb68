// === Etl.java
@Flow(uses = Lib.class) class Etl {
  @Task static void load() {}
}
// === Lib.java
class Lib {
  @Task private static void hidden() {}
//                          ^ [TaskPrivate] @Task method 'Lib.hidden' must not be private; make it package-private
}
