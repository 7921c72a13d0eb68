// Those of a generic flow come first.
@Flow class Box<A> {
  @Task <T> int count(List<A> all, T item) { return 1; }
}
// === Fixes.java
class Fixes {
  @Task @Replaces(flow = Box.class, task = "count")
  static <A extends Comparable<A>, T> int fixed(List<A> all, T item) { return 1; }
//                                        ^ [ReplacementTypeVariables] 'fixed' cannot replace 'Box.count': it has the type variables <A extends Comparable<A>, T>, the task has the type variables <A, T>
}
