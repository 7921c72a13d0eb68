// Records are nested in the same way.
class Outer {
  @Flow private record Point(int x) {
//              ^ [FlowPrivate] @Flow class 'Outer.Point' must not be private; make it package-private
    @Task int load() { return x; }
  }
}
