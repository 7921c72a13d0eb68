// So are enums.
interface Outer {
  class Middle {
    @Flow private enum Level {
//                ^ [FlowPrivate] @Flow class 'Outer.Middle.Level' must not be private; make it package-private
      LOW;
      @Task Level next() { return this; }
//                ^ [TypeInaccessible] the result of 'next' must have a type that its builder can use: Outer.Middle.Level is private; make it package-private
    }
  }
}
