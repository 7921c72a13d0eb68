// The builder is in the flow's package and is no subclass.
// === other/Base.java
public class Base {
  @Task protected void guarded() {}
//                     ^ [TaskInaccessible] @Task method 'Base.guarded' must be accessible from the package of 'Etl': it is protected in package 'other'; make it public
  @Task public void open() {}
}
// === Etl.java
@Flow class Etl extends other.Base {}
