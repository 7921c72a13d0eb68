package dev.weir.benchmarks.distributed;

import dev.weir.benchmarks.Median;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What was measured of one crew with one number of workers. Each figure is a median. */
final class CrewFigures {

  private final List<Double> starts = new ArrayList<>();
  private final Map<Work, List<Double>> millis = new EnumMap<>(Work.class);
  private final List<Double> reduceMegabytes = new ArrayList<>();
  private final List<Double> megabytes = new ArrayList<>();
  private final List<Double> lossMillis = new ArrayList<>();
  private final List<Double> again = new ArrayList<>();

  void addStart(long nanos) {
    starts.add(nanos / 1e9);
  }

  void add(Work work, CrewProcess.Done done) {
    millis.computeIfAbsent(work, each -> new ArrayList<>()).add(done.nanos() / 1e6);
    if (work == Work.REDUCE) {
      reduceMegabytes.add(done.networkBytes() / 1e6);
    }
  }

  void addLoss(CrewProcess.Done done) {
    lossMillis.add(done.nanos() / 1e6);
    again.add((double) done.number());
  }

  void addMemory(long bytes) {
    megabytes.add(bytes / 1e6);
  }

  /** Seconds from nothing to the first result. */
  OptionalDouble start() {
    return median(starts);
  }

  OptionalDouble millis(Work work) {
    return median(millis.getOrDefault(work, List.of()));
  }

  /** What went over the network for one reduction. */
  OptionalDouble reduceMegabytes() {
    return median(reduceMegabytes);
  }

  /** The memory of the driver and its workers. */
  OptionalDouble megabytes() {
    return median(megabytes);
  }

  /** For the pauses, when a worker was killed among them. */
  OptionalDouble lossMillis() {
    return median(lossMillis);
  }

  /** How many attempts that has cost. */
  OptionalDouble again() {
    return median(again);
  }

  private static OptionalDouble median(List<Double> values) {
    return Median.of(values.stream().mapToDouble(Double::doubleValue));
  }
}
