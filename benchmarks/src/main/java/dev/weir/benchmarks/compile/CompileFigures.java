package dev.weir.benchmarks.compile;

import dev.weir.benchmarks.Median;
import dev.weir.benchmarks.compile.Compilations.Author;
import dev.weir.benchmarks.compile.Compilations.Cost;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What was measured of one subject. Times are medians, in seconds of CPU time. */
final class CompileFigures {

  private static final double NANOS_PER_SECOND = 1e9;

  private final Map<Author, List<Cost>> cold = new EnumMap<>(Author.class);
  private final Map<Author, List<Cost>> warm = new EnumMap<>(Author.class);
  private long lines;

  /** Adds the costs of one JVM in order: the first is cold, the last third is warm. */
  void add(Author author, List<Cost> costs) {
    cold.computeIfAbsent(author, each -> new ArrayList<>()).add(costs.get(0));
    if (costs.size() > 1) {
      warm.computeIfAbsent(author, each -> new ArrayList<>())
          .addAll(costs.subList(costs.size() * 2 / 3, costs.size()));
    }
  }

  void setLines(long generated) {
    lines = generated;
  }

  /** How many lines the processor has generated. */
  long lines() {
    return lines;
  }

  OptionalDouble cold(Author author) {
    return median(cold.get(author), Cost::cpuNanos);
  }

  OptionalDouble warm(Author author) {
    return median(warm.get(author), Cost::cpuNanos);
  }

  OptionalDouble ownCold() {
    return median(cold.get(Author.PROCESSOR), Cost::ownNanos);
  }

  OptionalDouble ownWarm() {
    return median(warm.get(Author.PROCESSOR), Cost::ownNanos);
  }

  /** How many times a cold compilation with the processor is one of the same code by hand. */
  OptionalDouble ratio() {
    return OptionalDouble.of(
        cold(Author.PROCESSOR).orElseThrow() / cold(Author.HAND).orElseThrow());
  }

  /** What the processor adds to a cold compilation, for each 1,000 lines that it generates. */
  OptionalDouble perThousandLines() {
    return OptionalDouble.of(
        (cold(Author.PROCESSOR).orElseThrow() - cold(Author.HAND).orElseThrow()) * 1000 / lines);
  }

  private static OptionalDouble median(@Nullable List<Cost> costs, ToLongFunction<Cost> part) {
    return costs == null
        ? OptionalDouble.empty()
        : Median.of(costs.stream().mapToDouble(cost -> part.applyAsLong(cost) / NANOS_PER_SECOND));
  }
}
