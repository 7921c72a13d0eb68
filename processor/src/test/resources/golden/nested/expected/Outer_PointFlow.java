package demo;

import dev.weir.TaskParameters;
import dev.weir.WeirGenerated;
import dev.weir.flow.TaskFlow;
import dev.weir.flow.Wiring;
import dev.weir.graph.Arg;
import dev.weir.graph.GeneratedNode;
import dev.weir.graph.Input;
import dev.weir.graph.MappedNode;
import dev.weir.graph.Place;
import dev.weir.graph.TaskInfo;
import dev.weir.graph.TaskMethod;
import java.io.Serializable;
import javax.annotation.processing.Generated;

/**
 * Builds flows from the tasks of {@link Outer.Point}: each method adds one use of a task, and its
 * arguments are values or the nodes of other tasks.
 */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
@SuppressWarnings("deprecation")
final class Outer_PointFlow extends TaskFlow {
  private final Outer.Point point;

  /**
   * Makes an empty flow.
   *
   * @param point the {@link Outer.Point} whose tasks run
   */
  Outer_PointFlow(Outer.Point point) {
    super("Outer.Point", 1, "0.1.0-SNAPSHOT");
    this.point = Wiring.instance(point, "point");
  }

  private Outer_PointFlow(Outer_PointFlow original) {
    super(original);
    this.point = original.point;
  }

  /**
   * Adds the task {@link Outer.Point#move(int, int)}.
   *
   * @param dx the value of {@code dx}
   * @param dy the value of {@code dy}
   * @return the new node
   * @deprecated for the test
   */
  @Deprecated(since = "1")
  Move move(int dx, int dy) {
    return move(Input.of(dx), Input.of(dy));
  }

  /**
   * Adds the task {@link Outer.Point#move(int, int)}.
   *
   * @param dx where {@code dx} comes from
   * @param dy where {@code dy} comes from
   * @return the new node
   * @deprecated for the test
   */
  @Deprecated(since = "1")
  Move move(Input<? extends Integer> dx, Input<? extends Integer> dy) {
    return Wiring.add(this, new Move.Method(point), dx, dy);
  }

  /**
   * Adds the task {@link Outer.Point#move(int, int)}.
   *
   * @param dx the value of {@code dx}
   * @param dy where {@code dy} comes from
   * @return the new node
   * @deprecated for the test
   */
  @Deprecated(since = "1")
  Move move(int dx, Input<? extends Integer> dy) {
    return move(Input.of(dx), dy);
  }

  /**
   * Adds the task {@link Outer.Point#move(int, int)}.
   *
   * @param dx where {@code dx} comes from
   * @param dy the value of {@code dy}
   * @return the new node
   * @deprecated for the test
   */
  @Deprecated(since = "1")
  Move move(Input<? extends Integer> dx, int dy) {
    return move(dx, Input.of(dy));
  }

  /**
   * Adds the task {@link Outer.Point#move(int, int)}, called once for each element.
   *
   * @param dx {@code each(…)}, or an input that all calls share
   * @param dy {@code each(…)}, or an input that all calls share
   * @return the new node
   * @deprecated for the test
   */
  @Deprecated(since = "1")
  MappedNode<Outer.Point, Move.Signature> move(
      Arg<? extends Integer> dx, Arg<? extends Integer> dy) {
    return Wiring.map(this, new Move.Method(point), dx, dy);
  }

  @Override
  public Outer_PointFlow copy() {
    return new Outer_PointFlow(this);
  }

  /**
   * A use of the task {@link Outer.Point#move(int, int)}.
   *
   * @deprecated for the test
   */
  @Deprecated(since = "1")
  @TaskParameters({"dx", "dy"})
  static final class Move extends GeneratedNode<Outer.Point, Move.Signature, Move> {
    private Move(Place place) {
      super(place);
    }

    /** The call signature of {@link Outer.Point#move(int, int)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /**
       * Calls the task, or what replaces it.
       *
       * @deprecated for the test
       */
      @Deprecated(since = "1")
      Outer.Point call(int dx, int dy);
    }

    private static final class Method extends TaskMethod<Signature, Move> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Outer.Point.class, "move")
              .parameter("dx", int.class)
              .parameter("dy", int.class);

      @SuppressWarnings("serial")
      private final Outer.Point point;

      Method(Outer.Point point) {
        this.point = point;
      }

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Move node(Place place) {
        return new Move(place);
      }

      @Override
      @Deprecated(since = "1")
      public Outer.Point call(int dx, int dy) {
        return point.move(dx, dy);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) {
        return signature.call((int) inputs[0], (int) inputs[1]);
      }
    }
  }
}
