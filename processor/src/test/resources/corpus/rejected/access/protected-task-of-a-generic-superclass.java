// === other/Base.java
public abstract class Base<T> {
  @Task protected abstract T load(T item);
//                           ^ [TaskInaccessible] @Task method 'Base.load' must be accessible from the package of 'Etl': it is protected in package 'other'; make it public
}
// === Etl.java
@Flow abstract class Etl extends other.Base<String> {
  @Task static void store() {}
}
