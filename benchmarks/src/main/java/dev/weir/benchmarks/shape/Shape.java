package dev.weir.benchmarks.shape;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The structure of a graph: for each task the tasks that it waits for, all of which have smaller
 * numbers. A task reads the results of the first two of them.
 */
public final class Shape {

  /** Stands for a result that a task does not read. */
  public static final int NONE = -1;

  private final int[][] upstream;

  private Shape(int[][] upstream) {
    this.upstream = upstream;
  }

  /** Each task reads the one before it. */
  public static Shape chain(int size) {
    int[][] upstream = new int[size][];
    Arrays.setAll(upstream, i -> i == 0 ? new int[0] : new int[] {i - 1});
    return new Shape(upstream);
  }

  /** One task that all others read, and a last one that waits for all of them. */
  public static Shape fanOut(int size) {
    int[][] upstream = new int[size][];
    Arrays.setAll(upstream, i -> i == 0 ? new int[0] : new int[] {0});
    upstream[size - 1] = IntStream.range(1, size - 1).toArray();
    return new Shape(upstream);
  }

  /** Two tasks read one, one reads the two, and so on: three tasks for each diamond. */
  public static Shape diamonds(int size) {
    int[][] upstream = new int[size][];
    for (int i = 0; i < size; i++) {
      upstream[i] =
          switch (i % 3) {
            case 1 -> new int[] {i - 1};
            case 2 -> new int[] {i - 2};
            default -> i == 0 ? new int[0] : new int[] {i - 2, i - 1};
          };
    }
    return new Shape(upstream);
  }

  /** Layers of equal width; each task reads two tasks of the layer before it, chosen at random. */
  public static Shape layered(int layers, int width, long seed) {
    Random random = new Random(seed);
    int[][] upstream = new int[layers * width][];
    for (int i = 0; i < upstream.length; i++) {
      int before = (i / width - 1) * width;
      int left = random.nextInt(width);
      int right = (left + 1 + random.nextInt(width - 1)) % width;
      upstream[i] = before < 0 ? new int[0] : new int[] {before + left, before + right};
    }
    return new Shape(upstream);
  }

  /** The number of tasks. */
  public int size() {
    return upstream.length;
  }

  /** What a task waits for; not to be changed. */
  public int[] upstream(int task) {
    return upstream[task];
  }

  /** The first result that a task reads, or {@link #NONE}. */
  public int first(int task) {
    return upstream[task].length > 0 ? upstream[task][0] : NONE;
  }

  /** The second result that a task reads, or {@link #NONE}. */
  public int second(int task) {
    return upstream[task].length > 1 ? upstream[task][1] : NONE;
  }

  /** How many tasks each task waits for, as a new array. */
  public int[] waiting() {
    return Arrays.stream(upstream).mapToInt(above -> above.length).toArray();
  }

  /** Which tasks wait for each task. */
  public int[][] downstream() {
    int[] count = new int[size()];
    for (int[] above : upstream) {
      for (int i : above) {
        count[i]++;
      }
    }
    int[][] downstream = new int[size()][];
    Arrays.setAll(downstream, i -> new int[count[i]]);
    for (int task = size() - 1; task >= 0; task--) {
      for (int i : upstream[task]) {
        downstream[i][--count[i]] = task;
      }
    }
    return downstream;
  }

  /** The tasks that no other waits for. */
  public int[] terminals() {
    int[][] downstream = downstream();
    return IntStream.range(0, size()).filter(i -> downstream[i].length == 0).toArray();
  }

  /** The longest way through the graph. */
  public double criticalPath(double[] costs) {
    double[] until = new double[size()];
    for (int task = 0; task < size(); task++) {
      for (int i : upstream[task]) {
        until[task] = Math.max(until[task], until[i]);
      }
      until[task] += costs[task];
    }
    return Arrays.stream(until).max().orElse(0);
  }
}
