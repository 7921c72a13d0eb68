package dev.weir.testing;

import dev.weir.graph.Input;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bodies of tasks that tests of mapping share, and casts that users of typed flows never need. */
public final class Bodies {

  /** Gives its first input plus one. */
  public static final Step.Signature INCREMENT = inputs -> number(inputs[0]) + 1;

  /** Gives its first input times ten. */
  public static final Step.Signature TENFOLD = inputs -> number(inputs[0]) * 10;

  /** Gives the sum of its inputs. */
  public static final Step.Signature SUM =
      inputs -> {
        int sum = 0;
        for (Object input : inputs) {
          sum += number(input);
        }
        return sum;
      };

  /** Gives a list of its inputs. */
  public static final Step.Signature COLLECT =
      inputs -> {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object input : inputs) {
          all.add(input);
        }
        return all;
      };

  private Bodies() {}

  /** Gives its first input, and fails where that is the bad one. */
  public static Step.Signature failingAt(int bad) {
    return inputs -> {
      if (number(inputs[0]) == bad) {
        throw new IOException("no " + bad);
      }
      return inputs[0];
    };
  }

  /** An input as a number. */
  public static int number(@Nullable Object input) {
    return (Integer) Objects.requireNonNull(input);
  }

  /** The task of a flow without types as one that gives a list. */
  @SuppressWarnings("unchecked") // only tests whose task gives something else see it fail
  public static Input<List<@Nullable Object>> listOf(Input<?> input) {
    return (Input<List<@Nullable Object>>) input;
  }

  /** Something that can be iterated over, and is no collection. */
  public static <T> Iterable<T> iterable(List<T> elements) {
    return new Iterable<>() {
      @Override
      public Iterator<T> iterator() {
        return elements.iterator();
      }
    };
  }
}
