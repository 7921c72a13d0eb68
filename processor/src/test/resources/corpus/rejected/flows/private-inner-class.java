// An inner class of a generic one.
class Outer<T> {
  @Flow private class Inner {
//              ^ [FlowPrivate] @Flow class 'Outer.Inner' must not be private; make it package-private
    @Task T same(T item) { return item; }
  }
}
