package dev.weir.benchmarks;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The middle of some numbers. */
public final class Median {

  private Median() {}

  /** The median; of an even count the mean of the two in the middle; absent for none. */
  public static OptionalDouble of(DoubleStream numbers) {
    double[] sorted = numbers.sorted().toArray();
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }
}
