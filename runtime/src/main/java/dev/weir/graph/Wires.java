package dev.weir.graph;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the inputs of a node come from, and what else must have run before it. Immutable. */
final class Wires {

  private static final int[] NO_POSITIONS = {};

  static final Wires NONE = new Wires(NO_POSITIONS, null);

  private final int[] sources;
  // Null if no input is a plain value.
  private final @Nullable Object @Nullable [] values;
  private final int[] after;

  /**
   * Inputs in parameter order. The arrays are not copied.
   *
   * @param sources positions of upstream tasks, or {@link TaskSpec#VALUE}
   * @param values the plain values, where the source is one
   */
  Wires(int[] sources, @Nullable Object @Nullable [] values) {
    this(sources, values, NO_POSITIONS);
  }

  private Wires(int[] sources, @Nullable Object @Nullable [] values, int[] after) {
    this.sources = sources;
    this.values = values;
    this.after = after;
  }

  Wires after(List<Integer> more) {
    int[] all = Arrays.copyOf(after, after.length + more.size());
    for (int i = 0; i < more.size(); i++) {
      all[after.length + i] = more.get(i);
    }
    return new Wires(sources, values, all);
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
      if (source != TaskSpec.VALUE) {
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
      if (source != TaskSpec.VALUE) {
        all[next++] = source;
      }
    }
    System.arraycopy(after, 0, all, next, after.length);
    return all;
  }
}
