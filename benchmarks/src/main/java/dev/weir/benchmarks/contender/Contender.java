package dev.weir.benchmarks.contender;

import java.util.function.IntFunction;

/**
 * One way to run one graph of tasks, as often as wanted. What can be prepared once for all runs has
 * been prepared; what has to be made anew for each run, as futures have, is a part of the run.
 */
@FunctionalInterface
public interface Contender extends AutoCloseable {

  /**
   * Runs all tasks, each once, and waits for the end.
   *
   * @return the results by the numbers of the tasks
   */
  IntFunction<Object> run() throws Exception;

  /** Stops its threads. */
  @Override
  default void close() {}
}
