// What is overridden in the flow's own package is fine; what is not, is not.
// === other/Base.java
public abstract class Base {
  @Task protected void first() {}
  @Task protected void second() {}
//                     ^ [TaskInaccessible] @Task method 'Base.second' must be accessible from the package of 'Etl': it is protected in package 'other'; make it public
}
// === Etl.java
@Flow class Etl extends other.Base {
  @Override protected void first() {}
}
