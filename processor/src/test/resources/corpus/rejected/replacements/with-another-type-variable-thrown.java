// Type variables are compared by their places.
@Flow class Gen<K extends Exception> {
  @Task <E extends Exception> void fail(K k, E e) throws E {}
}
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Gen.class, task = "fail")
  static <L extends Exception, X extends Exception> void other(L k, X e) throws L {}
//                                                       ^ [ReplacementException] 'other' cannot replace 'Gen.fail': it throws L, the task E; catch it, or throw it unchecked
  @Task @Replaces(flow = Gen.class, task = "fail")
  static <L extends Exception, X extends Exception> void right(L k, X e) throws X {}
}
