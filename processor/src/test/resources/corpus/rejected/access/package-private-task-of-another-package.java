// === other/Base.java
public class Base {
  @Task void hidden() {}
//           ^ [TaskInaccessible] @Task method 'Base.hidden' must be accessible from the package of 'Etl': it is package-private in package 'other'; make it public
}
// === Etl.java
@Flow class Etl extends other.Base {
  @Task static void load() {}
}
