// === other/Lib.java
public final class Lib {
  @Task static <T> T same(T item) { return item; }
//                   ^ [TaskInaccessible] @Task method 'Lib.same' must be accessible from the package of 'Etl': it is package-private in package 'other'; make it public
}
// === Etl.java
@Flow(uses = other.Lib.class) class Etl {
  @Task static void load() {}
}
