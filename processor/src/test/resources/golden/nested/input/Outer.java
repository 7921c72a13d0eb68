package demo;

import dev.weir.Flow;
import dev.weir.Task;

public class Outer<A> {
  final A a;

  Outer(A a) {
    this.a = a;
  }

  @Flow
  public class Inner {
    @Task
    public A get() {
      return a;
    }
  }

  @Flow
  record Point(int x, int y) {
    /**
     * Moves.
     *
     * @deprecated for the test
     */
    @Deprecated(since = "1")
    @Task
    Point move(int dx, int dy) {
      return new Point(x + dx, y + dy);
    }
  }
}
