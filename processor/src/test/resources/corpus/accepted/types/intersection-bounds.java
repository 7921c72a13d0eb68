// A type variable may have several bounds.
// === Etl.java
@Flow class Etl {
  @Task static <T extends Object & Comparable<? super T> & java.io.Serializable> T most(T a, T b) { return a.compareTo(b) < 0 ? b : a; }
  @Task static <S extends CharSequence & Comparable<String>> int length(S text) { return text.length() + text.compareTo("a"); }
}
// === Main.java
class Main {
  static Object check() {
    EtlFlow flow = new EtlFlow();
    var most = flow.most("a", "b");
    var length = flow.length(most);
    return flow.run().result(length);
  }
}
// gives: 2
