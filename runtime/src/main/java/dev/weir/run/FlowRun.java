package dev.weir.run;

import dev.weir.executor.FlowExecutor;
import dev.weir.graph.FlowGraph;
import dev.weir.internal.Misuse;
import dev.weir.internal.Unchecked;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** One execution of a flow, from {@link FlowRunner#start} or as listeners see it. Thread-safe. */
public final class FlowRun {

  private static final System.Logger LOGGER = System.getLogger("dev.weir");

  private final String name;
  private final FlowGraph graph;
  private final FlowExecutor executor;
  private final RunScope scope;
  private final Listeners listeners;
  private final StopSwitch stop;
  private final RunContext context = new RunContext();
  private final Transitions transitions;

  private final CountDownLatch done = new CountDownLatch(1);
  // Written once before done is counted down.
  private volatile @Nullable FlowState finalState;
  private volatile @Nullable Throwable raised;

  FlowRun(
      String name,
      FlowGraph graph,
      FlowExecutor executor,
      RunScope scope,
      @Nullable KeptResults kept) {
    this.name = name;
    this.graph = graph;
    this.executor = executor;
    this.scope = scope;
    this.listeners = scope.listeners();
    this.stop = scope.stop();
    this.transitions = new Transitions(graph, scope, kept);
  }

  /** Runs the flow in this thread as in the one that started it. */
  void performInContext() {
    context.run(this::perform);
  }

  /** Runs the flow in this thread, from beginning to end, and never throws. */
  void perform() {
    boolean interrupted = false;
    ControlledQueue queue = queue();
    listeners.started(this);
    try {
      executor.execute(queue);
    } catch (InterruptedException e) {
      interrupted = true;
      stop.cancel();
    } catch (Throwable e) { // of the executor itself; an Error must not hang those who join
      stop.breakDown(e);
    }
    try {
      finish(queue);
    } catch (Throwable e) { // there may be no memory left for the state
      raised = e;
    } finally {
      done.countDown();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private ControlledQueue queue() {
    return switch (executor.order()) {
      case PLAN -> new PlanOrderQueue(graph, transitions, scope, context);
      case READY -> new ReadyQueue(graph, transitions, scope, context);
    };
  }

  private void finish(ControlledQueue queue) {
    boolean left = !stop.isStopped() && !queue.isExhausted();
    int unfinished = new Closing(graph, transitions, scope).close();
    if (left && !stop.isStopped()) {
      stop.breakDown(Misuse.EXECUTOR_INCOMPLETE.state(executor.name(), unfinished, graph.size()));
    }
    Throwable breakdown = stop.breakdown();
    FlowState state =
        breakdown == null
            ? FlowState.of(graph, transitions, scope.start(), stop.isCancelled())
            : FlowState.broken(graph, transitions, breakdown);
    Throwable toRaise = scope.raising() ? stop.raised() : null;
    listeners.finished(state);
    listeners.report(toRaise, state);
    if (state.isFailed() || toRaise != null) {
      keep(state);
    }
    finalState = state;
    raised = toRaise;
  }

  private void keep(FlowState failed) {
    Path folder = scope.setting().crashBundles();
    if (folder != null) {
      try {
        FailureSink.get().keep(graph, failed, name, folder);
      } catch (Throwable e) { // a jar that was repackaged without its services, for instance
        LOGGER.log(System.Logger.Level.WARNING, "no crash bundle was written of " + name, e);
      }
    }
  }

  /** What a caller gets: the final state, or the exception that is to be raised. */
  FlowState outcome() {
    Throwable exception = raised;
    if (exception != null) {
      throw Unchecked.<RuntimeException>rethrow(exception);
    }
    return state();
  }

  /**
   * The run's name.
   *
   * @return the flow's name and a number that is unique in this JVM
   */
  public String name() {
    return name;
  }

  /**
   * The graph that is run: the flow as it was when the run was started.
   *
   * @return the graph
   */
  public FlowGraph graph() {
    return graph;
  }

  /**
   * Waits for the end of the run.
   *
   * @return the final state; nothing is thrown for failed tasks, except in raise mode: then the
   *     exception that was raised is thrown, as it is
   * @throws InterruptedException if this thread is interrupted while it waits; the run goes on
   */
  public FlowState join() throws InterruptedException {
    done.await();
    return outcome();
  }

  /**
   * Cancels the run: tasks that are running are interrupted, and they and all that have not started
   * become {@code Cancelled}. Does not wait. Without effect on a run that is at its end.
   */
  public void cancel() {
    stop.cancel();
  }

  /**
   * Whether the run is at its end.
   *
   * @return true if {@link #join} would not wait
   */
  public boolean isDone() {
    return done.getCount() == 0;
  }

  /**
   * The state so far.
   *
   * @return the final state if the run is at its end, else how it stands now
   */
  public FlowState state() {
    FlowState state = finalState;
    return state == null ? FlowState.of(graph, transitions, scope.start(), false) : state;
  }
}
