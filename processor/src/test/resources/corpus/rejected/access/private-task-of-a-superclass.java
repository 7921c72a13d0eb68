// A private method is not inherited, but its class is a library of its own.
abstract class Base {
  @Task private int hidden() { return 1; }
//                  ^ [TaskPrivate] @Task method 'hidden' must not be private; make it package-private
}
// === Etl.java
@Flow class Etl extends Base {
  @Task static void load() {}
}
