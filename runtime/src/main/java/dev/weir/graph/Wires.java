package dev.weir.graph;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the inputs of a node come from, and what else must have run before it. Immutable. */
final class Wires {

  private static final int[] NO_POSITIONS = {};

  static final Wires NONE = new Wires(NO_POSITIONS, null, null);

  private final int[] sources;
  // Null if no input is a plain value or a parameter.
  private final @Nullable Object @Nullable [] values;
  // For a mapped task, what each argument is mapped over, or null where it is not; else null.
  private final @Nullable Each<?> @Nullable [] mapped;
  private final int[] after;

  /**
   * Inputs in parameter order. The arrays are not copied.
   *
   * @param sources positions of upstream tasks, {@link TaskSpec#VALUE} or {@link
   *     TaskSpec#PARAMETER}
   * @param values the plain values and the parameters, where the source is one
   * @param mapped the mapped arguments; null if the task is not mapped
   */
  Wires(
      int[] sources, @Nullable Object @Nullable [] values, @Nullable Each<?> @Nullable [] mapped) {
    this(sources, values, mapped, NO_POSITIONS);
  }

  private Wires(
      int[] sources,
      @Nullable Object @Nullable [] values,
      @Nullable Each<?> @Nullable [] mapped,
      int[] after) {
    this.sources = sources;
    this.values = values;
    this.mapped = mapped;
    this.after = after;
  }

  Wires after(List<Integer> more) {
    int[] all = Arrays.copyOf(after, after.length + more.size());
    for (int i = 0; i < more.size(); i++) {
      all[after.length + i] = more.get(i);
    }
    return new Wires(sources, values, mapped, all);
  }

  boolean isMapped() {
    return mapped != null;
  }

  /** What an input is mapped over; null if it is the same for every child. */
  @Nullable Each<?> each(int input) {
    return mapped == null ? null : mapped[input];
  }

  int inputCount() {
    return sources.length;
  }

  int source(int input) {
    return sources[input];
  }

  @Nullable Object value(int input) {
    return values == null ? null : values[input];
  }

  /** What the node was told to run after, in the order in which that was said; not copied. */
  int[] after() {
    return after;
  }

  int upstreamCount() {
    int count = after.length;
    for (int source : sources) {
      if (source >= 0) {
        count++;
      }
    }
    return count;
  }

  /** First the sources of data, then the others, as a new array. */
  int[] upstream() {
    int[] all = new int[upstreamCount()];
    int next = 0;
    for (int source : sources) {
      if (source >= 0) {
        all[next++] = source;
      }
    }
    System.arraycopy(after, 0, all, next, after.length);
    return all;
  }
}
