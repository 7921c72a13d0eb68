package dev.weir.run;

import dev.weir.cache.CacheStorage;
import dev.weir.executor.Attempt;
import dev.weir.graph.FlowGraph;
import dev.weir.state.TaskState;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/** A run without its executor: the actors of a test take that part, and share this object. */
final class EngineRun {

  private static final RunContext CONTEXT = new RunContext();
  private static final int ACTORS = 2;
  private static final int LOOKS = 20;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

  final StopSwitch stop = new StopSwitch();
  final Transitions transitions;
  final ReadyQueue queue;
  private final FlowGraph graph;
  private final RunScope scope;
  private final AtomicIntegerArray calls;
  private final AtomicInteger left = new AtomicInteger();

  EngineRun(FlowGraph graph, RunListener... listeners) {
    this.graph = graph;
    this.scope =
        new RunScope(
            new Listeners(List.of(listeners)),
            stop,
            StartingPoint.of(graph, new RunWishes()),
            false,
            false,
            new RunScope.Setting(new SystemRunClock(), 0, CacheStorage.inMemory(), null));
    this.transitions = new Transitions(graph, scope, null);
    this.queue = new ReadyQueue(graph, transitions, scope, CONTEXT);
    this.calls = new AtomicIntegerArray(graph.size());
  }

  /**
   * Makes attempts until there is nothing more to take. Looks for the next one a few times before
   * it waits, as threads of an executor do: they meet more often where they are awake.
   */
  void work() {
    Attempt attempt = takePatiently();
    while (attempt != null) {
      Attempt next = make(attempt);
      attempt = next == null ? takePatiently() : next;
    }
  }

  private @Nullable Attempt takePatiently() {
    for (int look = 0; look < LOOKS; look++) {
      Attempt attempt = queue.poll();
      if (attempt != null) {
        return attempt;
      }
      Thread.onSpinWait();
    }
    return take();
  }

  /** Waits for the next attempt. */
  @Nullable Attempt take() {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts here", e);
    }
  }

  /** Ends the run as its thread does. */
  void close() {
    new Closing(graph, transitions, scope).close();
  }

  /** Waits for the end. */
  void await() {
    try {
      queue.await();
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts here", e);
    }
  }

  /** Waits for an attempt that must come. */
  Attempt takeOne() {
    Attempt attempt = take();
    if (attempt == null) {
      throw new AssertionError("the run was over before its tasks were");
    }
    return attempt;
  }

  /**
   * Makes an attempt.
   *
   * @return the one to go on with, if there is one
   */
  @Nullable Attempt make(Attempt attempt) {
    if (!queue.start(attempt)) {
      return null;
    }
    calls.incrementAndGet(attempt.task().position());
    Object result;
    try {
      result = attempt.call();
    } catch (Throwable failure) {
      return queue.failed(attempt, failure);
    }
    return queue.succeeded(attempt, result);
  }

  /**
   * The last thing that an actor does where the other one may have to be woken: waits until both
   * are here. A thread that is never woken fails the test, and is woken then; jcstress itself would
   * in part wait for it forever.
   */
  void leave() {
    left.incrementAndGet();
    long start = System.nanoTime();
    while (left.get() < ACTORS) {
      if (System.nanoTime() - start > PATIENCE) {
        stop.cancel();
        throw new AssertionError("a thread that waits was not woken");
      }
      Thread.onSpinWait();
    }
  }

  /** How often a task was called. */
  int calls(int position) {
    return calls.get(position);
  }

  /** The states so far, in insertion order. */
  List<TaskState<?>> states() {
    return FlowState.of(graph, transitions, scope.start(), stop.isCancelled()).states();
  }

  /** Whether all tasks are at their end. */
  boolean isFinished() {
    return states().stream().allMatch(TaskState::isFinished);
  }
}
