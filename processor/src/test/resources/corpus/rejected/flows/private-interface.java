// And interfaces.
class Outer {
  @Flow private interface Steps {
//              ^ [FlowPrivate] @Flow class 'Outer.Steps' must not be private; make it package-private
    @Task static void load() {}
  }
}
