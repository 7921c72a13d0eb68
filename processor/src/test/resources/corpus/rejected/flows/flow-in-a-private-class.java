// Nor what is in a private class.
class Outer {
  @SuppressWarnings("unused") private static class Middle {
    @Flow static class Inner {
//               ^ [FlowPrivate] @Flow class 'Outer.Middle.Inner' must not be in a private class: 'Middle' is private; make it package-private
      @Task static void load() {}
    }
  }
}
