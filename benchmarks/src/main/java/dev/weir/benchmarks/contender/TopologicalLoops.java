package dev.weir.benchmarks.contender;

import dev.weir.benchmarks.shape.Body;
import dev.weir.benchmarks.shape.Shape;
import dev.weir.benchmarks.shape.Workload;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The least that running tasks in one thread can cost: a loop over lambdas in topological order,
 * with as much kept of each task as the name of the method says.
 */
final class TopologicalLoops {

  private final Body[] bodies;
  private final int[] first;
  private final int[] second;

  private TopologicalLoops(Workload workload) {
    Shape shape = workload.shape();
    this.bodies = workload.bodies();
    this.first = new int[bodies.length];
    this.second = new int[bodies.length];
    for (int i = 0; i < bodies.length; i++) {
      first[i] = shape.first(i);
      second[i] = shape.second(i);
    }
  }

  static Contender withoutStates(Workload workload) {
    return new TopologicalLoops(workload)::runWithoutStates;
  }

  static Contender withStates(Workload workload) {
    return new TopologicalLoops(workload)::runWithStates;
  }

  /** The end of one task is the start of the next. */
  static Contender withStatesAndOneClockReading(Workload workload) {
    return new TopologicalLoops(workload)::runWithOneClockReading;
  }

  static Contender withStatesAndTwoClockReadings(Workload workload) {
    return new TopologicalLoops(workload)::runWithTwoClockReadings;
  }

  private IntFunction<Object> runWithoutStates() {
    Object[] results = new Object[bodies.length];
    for (int i = 0; i < bodies.length; i++) {
      results[i] = call(i, results);
    }
    return i -> results[i];
  }

  private IntFunction<Object> runWithStates() {
    Object[] results = new Object[bodies.length];
    EndState[] states = new EndState[bodies.length];
    for (int i = 0; i < bodies.length; i++) {
      Object result = call(i, results);
      results[i] = result;
      states[i] = new EndState(i, 0, 0, result);
    }
    return i -> states[i].result();
  }

  private IntFunction<Object> runWithOneClockReading() {
    Object[] results = new Object[bodies.length];
    EndState[] states = new EndState[bodies.length];
    long started = System.nanoTime();
    for (int i = 0; i < bodies.length; i++) {
      Object result = call(i, results);
      results[i] = result;
      long ended = System.nanoTime();
      states[i] = new EndState(i, started, ended, result);
      started = ended;
    }
    return i -> states[i].result();
  }

  private IntFunction<Object> runWithTwoClockReadings() {
    Object[] results = new Object[bodies.length];
    EndState[] states = new EndState[bodies.length];
    for (int i = 0; i < bodies.length; i++) {
      long started = System.nanoTime();
      Object result = call(i, results);
      results[i] = result;
      states[i] = new EndState(i, started, System.nanoTime(), result);
    }
    return i -> states[i].result();
  }

  private Object call(int task, Object[] results) {
    return bodies[task].call(read(first[task], results), read(second[task], results));
  }

  static @Nullable Object read(int task, Object[] results) {
    return task == Shape.NONE ? null : results[task];
  }
}
