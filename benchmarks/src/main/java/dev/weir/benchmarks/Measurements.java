package dev.weir.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.ListStatistics;

/**
 * The medians of one run of JMH, over the iterations of all forks. Benchmarks are asked for by the
 * simple names of class and method and the values of their parameters, in the order of the
 * parameters' names. What failed, or was not run, is absent.
 */
final class Measurements {

  private static final String TIME = "time";
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final Map<String, ListStatistics> samples = new LinkedHashMap<>();

  Measurements(Collection<RunResult> results) {
    for (RunResult result : results) {
      String key = key(result.getParams());
      for (BenchmarkResult fork : result.getBenchmarkResults()) {
        fork.getIterationResults().forEach(iteration -> add(key, iteration));
      }
    }
  }

  private void add(String key, IterationResult iteration) {
    add(key, TIME, iteration.getPrimaryResult());
    // Profilers of some versions put a dot before their keys.
    iteration
        .getSecondaryResults()
        .forEach((name, result) -> add(key, name.replace("·", ""), result));
  }

  private void add(String key, String what, Result<?> result) {
    samples
        .computeIfAbsent(key + ' ' + what, k -> new ListStatistics())
        .addValue(result.getScore());
  }

  private static String key(BenchmarkParams params) {
    String name = params.getBenchmark();
    String method = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
    Object[] values =
        new TreeSet<>(params.getParamsKeys()).stream().map(params::getParam).toArray();
    return key(method, values);
  }

  private static String key(String benchmark, Object... parameters) {
    return benchmark + Arrays.toString(parameters);
  }

  /** The median time, in the benchmark's unit. */
  OptionalDouble time(String benchmark, Object... parameters) {
    return median(key(benchmark, parameters), TIME);
  }

  /** The median of the bytes that one call allocates. */
  OptionalDouble allocated(String benchmark, Object... parameters) {
    return median(key(benchmark, parameters), ALLOCATED);
  }

  /** The median of what the benchmark counts itself. */
  OptionalDouble counted(String counter, String benchmark, Object... parameters) {
    return median(key(benchmark, parameters), counter);
  }

  private OptionalDouble median(String key, String what) {
    ListStatistics values = samples.get(key + ' ' + what);
    return values == null ? OptionalDouble.empty() : OptionalDouble.of(values.getPercentile(50));
  }
}
