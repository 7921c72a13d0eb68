package dev.weir.benchmarks.contender;

import dev.weir.benchmarks.shape.Body;
import dev.weir.benchmarks.shape.Shape;
import dev.weir.benchmarks.shape.Workload;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one writes by hand to use all cores: each task counts down those that wait for it, and the
 * ones that reach zero are forked into a pool.
 */
final class ForkJoinGraph implements Contender {

  /** What is done beyond calling the bodies in order. */
  enum Feature {
    NOTHING,
    /** A state with two clock readings for each task. */
    STATES,
    /** The same, and a worker goes on with one ready task itself and forks the others only. */
    STATES_AND_CONTINUING
  }

  private final Shape shape;
  private final Body[] bodies;
  private final int[] waiting;
  private final int[][] downstream;
  private final int terminals;
  private final boolean keepingStates;
  private final boolean continuing;
  private final ForkJoinPool pool = Pools.allCores();

  ForkJoinGraph(Workload workload, Feature feature) {
    this.shape = workload.shape();
    this.bodies = workload.bodies();
    this.waiting = shape.waiting();
    this.downstream = shape.downstream();
    this.terminals = shape.terminals().length;
    this.keepingStates = feature != Feature.NOTHING;
    this.continuing = feature == Feature.STATES_AND_CONTINUING;
  }

  @Override
  public IntFunction<Object> run() throws InterruptedException {
    Execution execution = new Execution();
    for (int i = 0; i < bodies.length; i++) {
      if (waiting[i] == 0) {
        pool.execute(execution.new Step(i));
      }
    }
    execution.done.await();
    Throwable failure = execution.failure;
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    return i -> execution.results[i];
  }

  @Override
  public void close() {
    pool.shutdown();
  }

  /** One run. */
  private final class Execution {

    private final AtomicIntegerArray left = new AtomicIntegerArray(waiting);
    private final AtomicInteger terminalsLeft = new AtomicInteger(terminals);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Object[] results = new Object[bodies.length];
    private final EndState[] states = new EndState[keepingStates ? bodies.length : 0];
    private volatile @Nullable Throwable failure;

    /** Calls the body of a task. */
    private void call(int task) {
      long started = keepingStates ? System.nanoTime() : 0;
      Object result =
          bodies[task].call(
              TopologicalLoops.read(shape.first(task), results),
              TopologicalLoops.read(shape.second(task), results));
      results[task] = result;
      if (keepingStates) {
        states[task] = new EndState(task, started, System.nanoTime(), result);
      }
    }

    /** Forks what became ready; returns the task to go on with, or {@link Shape#NONE}. */
    private int finished(int task) {
      int next = Shape.NONE;
      for (int below : downstream[task]) {
        if (left.decrementAndGet(below) == 0) {
          if (continuing && next == Shape.NONE) {
            next = below;
          } else {
            new Step(below).fork();
          }
        }
      }
      if (downstream[task].length == 0 && terminalsLeft.decrementAndGet() == 0) {
        done.countDown();
      }
      return next;
    }

    /** A task in the pool. */
    private final class Step extends RecursiveAction {

      private static final long serialVersionUID = 1L;

      private final int start;

      Step(int start) {
        this.start = start;
      }

      @Override
      protected void compute() {
        try {
          for (int task = start; task != Shape.NONE; task = finished(task)) {
            call(task);
          }
        } catch (Throwable e) {
          failure = e;
          done.countDown();
        }
      }
    }
  }
}
