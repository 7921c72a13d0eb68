// Replacements of a generic flow may throw what the task throws.
// === Gen.java
@Flow class Gen<K> {
  @Task <E extends Exception> void fail(K k, E e) throws E { throw e; }
  @Task <E extends Exception, F extends E> K own(K k, Class<F> e) throws E { return k; }
}
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Gen.class, task = "fail")
  static <L, X extends Exception> void mended(L k, X e) throws X {}
  @Task @Replaces(flow = Gen.class, task = "own")
  static <L, X extends Exception, Y extends X> L narrower(L k, Class<Y> e) throws Y { return k; }
}
// === Main.java
class Main {
  static Object check() {
    GenFlow<String> flow = new GenFlow<>(new Gen<String>());
    var fail = flow.fail("k", new Exception("e"));
    flow.replace(fail, FixesReplacements.mended());
    var own = flow.replace(flow.own("k", RuntimeException.class), FixesReplacements.narrower());
    return flow.run() + flow.run().result(own);
  }
}
// gives: Success("All reference tasks succeeded.")k
