// === other/Lib.java
public class Lib {
  @Task protected static int get() { return 1; }
//                           ^ [TaskInaccessible] @Task method 'Lib.get' must be accessible from the package of 'Etl': it is protected in package 'other'; make it public
}
// === Etl.java
@Flow(uses = other.Lib.class) class Etl {
  @Task static void load() {}
}
