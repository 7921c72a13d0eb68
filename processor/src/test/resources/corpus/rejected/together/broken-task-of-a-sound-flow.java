// What else the flow has can be used all the same.
@Flow class Etl {
  @Task static int load() { return 1; }
  @Task private static void broken(int x) {}
//                          ^ [TaskPrivate] @Task method 'broken' must not be private; make it package-private
  @Task static int next(int x) { return x + 1; }
}
// === User.java
class User {
  static Object next(EtlFlow flow) { return flow.next(flow.load()); }
}
