// Annotations on types are no concern of ours, but for those that speak of null.
// === Clean.java
@java.lang.annotation.Target({java.lang.annotation.ElementType.TYPE_USE, java.lang.annotation.ElementType.TYPE_PARAMETER})
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
@interface Clean {}
// === Etl.java
@Flow class Etl {
  @Task static <@Clean T> @Clean String text(@Clean T x, List<@Clean ? extends @Clean String> all) { return x + "" + all; }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var text = flow.text("a", List.of("b"));
    return flow.run().result(text);
  }
}
// gives: a[b]
