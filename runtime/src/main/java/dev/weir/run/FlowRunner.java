package dev.weir.run;

import dev.weir.executor.FlowExecutor;
import dev.weir.executor.FlowExecutors;
import dev.weir.graph.FlowGraph;
import dev.weir.graph.TaskNode;
import dev.weir.internal.Misuse;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says how a flow is to be run, then runs it, as often as wanted:
 *
 * <pre>{@code
 * FlowState state = flow.runner().executor(new LocalExecutor()).listener(new ConsoleProgress()).run();
 * }</pre>
 *
 * <p>Each run works on the flow as it is when the run starts. Not thread-safe.
 */
public final class FlowRunner {

  private static final AtomicLong RUNS = new AtomicLong();

  private final Supplier<FlowGraph> flow;
  private @Nullable FlowExecutor executor;
  private final List<RunListener> listeners = new ArrayList<>();
  private List<TaskNode<?, ?>> returned = List.of();
  private boolean raising;

  /**
   * For flows, which hand it out.
   *
   * @param flow gives the graph at the start of each run
   */
  public FlowRunner(Supplier<FlowGraph> flow) {
    this.flow = flow;
  }

  /** What a run needs to know, fixed at its start. */
  record Settings(List<RunListener> listeners, boolean raising, List<TaskNode<?, ?>> returned) {

    /** Null if all results are kept. */
    @Nullable KeptResults keptResults(FlowGraph graph) {
      if (returned.isEmpty()) {
        return null;
      }
      BitSet kept = new BitSet(graph.size());
      returned.forEach(node -> kept.set(graph.position(node)));
      return new KeptResults(graph, kept);
    }
  }

  /**
   * Sets where the tasks run.
   *
   * @param where the executor; without one, that of the configuration
   * @return this runner
   * @throws IllegalArgumentException if it is null
   */
  public FlowRunner executor(FlowExecutor where) {
    executor = Misuse.requireNonNull(where, "executor");
    return this;
  }

  /**
   * Limits which results are kept: all others are dropped as soon as their last reader is at its
   * end. The states of all tasks are there in any case.
   *
   * @param nodes the tasks whose results to keep; none returns to the default, all
   * @return this runner
   * @throws IllegalArgumentException if a node is null, was replaced, or is of another flow
   */
  public FlowRunner returnTasks(TaskNode<?, ?>... nodes) {
    FlowGraph graph = flow.get();
    for (TaskNode<?, ?> node : Misuse.requireNonNull(nodes, "nodes")) {
      graph.position(node);
    }
    returned = List.of(nodes);
    return this;
  }

  /**
   * Adds a listener. Listeners are told in the order in which they were added.
   *
   * @param listener the listener
   * @return this runner
   * @throws IllegalArgumentException if it is null
   */
  public FlowRunner listener(RunListener listener) {
    listeners.add(Misuse.requireNonNull(listener, "listener"));
    return this;
  }

  /**
   * Lets the first exception of a task leave {@link #run} or {@link FlowRun#join} at once, as it
   * is. Tasks that have not started do not start; running ones are interrupted.
   *
   * @return this runner
   */
  public FlowRunner raiseOnException() {
    raising = true;
    return this;
  }

  /**
   * Runs the flow and waits for its end. If this thread is interrupted between tasks, the run is
   * cancelled, and the thread's interrupt flag is set when this returns.
   *
   * @return the final state; nothing is thrown for failed tasks, except in raise mode: then the
   *     first exception is, as it is, checked or not
   * @throws IllegalArgumentException if the configuration names an executor that there is not
   */
  public FlowState run() {
    FlowRun run = newRun();
    run.perform();
    return run.outcome();
  }

  /**
   * Starts the flow on a daemon thread that is named after the run, and does not wait.
   *
   * @return the run, to wait for or to cancel
   * @throws IllegalArgumentException if the configuration names an executor that there is not
   */
  public FlowRun start() {
    FlowRun run = newRun();
    Thread thread = new Thread(run::performInContext, run.name());
    thread.setDaemon(true);
    thread.start();
    return run;
  }

  private FlowRun newRun() {
    FlowGraph graph = flow.get();
    FlowExecutor where = executor == null ? FlowExecutors.configured() : executor;
    boolean raise = raising || RaiseMode.isOnHere();
    Settings settings = new Settings(List.copyOf(listeners), raise, returned);
    return new FlowRun(graph.name() + "-" + RUNS.incrementAndGet(), graph, where, settings);
  }
}
