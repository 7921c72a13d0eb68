package dev.weir.run;

import dev.weir.cache.CacheStorage;
import dev.weir.executor.FlowExecutor;
import dev.weir.executor.FlowExecutors;
import dev.weir.graph.FlowGraph;
import dev.weir.graph.Parameter;
import dev.weir.graph.TaskNode;
import dev.weir.internal.ExternalTags;
import dev.weir.internal.Misuse;
import dev.weir.internal.Surroundings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
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
  private final RunWishes wishes = new RunWishes();
  private boolean raising;
  private @Nullable VirtualClock clock;
  private long seed = new SplittableRandom().nextLong();
  private @Nullable CacheStorage cache;
  private @Nullable Path crashBundles;

  /**
   * For flows, which hand it out.
   *
   * @param flow gives the graph at the start of each run
   */
  public FlowRunner(Supplier<FlowGraph> flow) {
    this.flow = flow;
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
   * Gives the value of a parameter.
   *
   * @param parameter a parameter of the flow
   * @param value its value for the runs to come; null is one, too
   * @return this runner
   * @param <T> the type of the value
   * @throws IllegalArgumentException if the parameter is null or of another flow, or the value is
   *     not of its type
   */
  public <T extends @Nullable Object> FlowRunner parameter(
      Parameter<T> parameter, @Nullable T value) {
    FlowGraph graph = flow.get();
    if (!graph.parameters().contains(Misuse.requireNonNull(parameter, "parameter"))) {
      throw Misuse.PARAMETER_FOREIGN.argument(parameter, graph.name());
    }
    wishes.parameters.put(parameter, parameter.check(value));
    return this;
  }

  /**
   * Gives the result of a task, which then does not run; its state is a success without an attempt.
   * Tasks upstream of it run as they are wired.
   *
   * @param node the task; for a mapped one the value is the list of the children's results
   * @param value its result; null for a {@code void} task, or where the task may give null
   * @return this runner
   * @param <R> the type of the result
   * @throws IllegalArgumentException if the node is null, was replaced, or is of another flow
   */
  public <R extends @Nullable Object> FlowRunner given(TaskNode<R, ?> node, @Nullable R value) {
    flow.get().position(node);
    wishes.given.put(node, value);
    return this;
  }

  /**
   * Runs these tasks and what they need, and nothing else. The others stay pending.
   *
   * @param nodes the tasks, besides those of earlier calls
   * @return this runner
   * @throws IllegalArgumentException if a node is null, was replaced, or is of another flow
   */
  public FlowRunner until(TaskNode<?, ?>... nodes) {
    return select(nodes, wishes.until);
  }

  /**
   * Runs these tasks alone. What they read must be among them, be {@linkplain #given given}, or
   * come from a state that is {@linkplain #resume resumed}. The others stay pending.
   *
   * @param nodes the tasks, besides those of earlier calls
   * @return this runner
   * @throws IllegalArgumentException if a node is null, was replaced, or is of another flow
   */
  public FlowRunner only(TaskNode<?, ?>... nodes) {
    return select(nodes, wishes.only);
  }

  private FlowRunner select(TaskNode<?, ?>[] nodes, Set<TaskNode<?, ?>> selected) {
    FlowGraph graph = flow.get();
    for (TaskNode<?, ?> node : Misuse.requireNonNull(nodes, "nodes")) {
      graph.position(node);
      selected.add(node);
    }
    return this;
  }

  /**
   * Goes on where an earlier run ended. Tasks that had succeeded are taken as they are; the others
   * run, and so does every task downstream of one that runs. A task that had paused runs now, if
   * its upstreams are finished, with the inputs that it had. Of a mapped task only the children
   * that had not succeeded run again.
   *
   * @param earlier the state of a run of this flow, of a copy of it, or of the flow before a
   *     replace
   * @return this runner
   * @throws IllegalArgumentException if the state is null
   */
  public FlowRunner resume(FlowState earlier) {
    wishes.earlier = Misuse.requireNonNull(earlier, "earlier");
    return this;
  }

  /**
   * Sets the clock of the runs to come, for tests of retries and timeouts that do not wait.
   *
   * @param virtual the clock
   * @return this runner
   * @throws IllegalArgumentException if it is null
   */
  public FlowRunner clock(VirtualClock virtual) {
    clock = Misuse.requireNonNull(virtual, "clock");
    return this;
  }

  /**
   * Fixes the jitter of retries: with one seed it is the same in every run.
   *
   * @param newSeed any number
   * @return this runner
   */
  public FlowRunner seed(long newSeed) {
    seed = newSeed;
    return this;
  }

  /**
   * Sets where results of cached tasks are kept. The default is in memory, one store for this JVM.
   *
   * @param storage the storage
   * @return this runner
   * @throws IllegalArgumentException if it is null
   */
  public FlowRunner cache(CacheStorage storage) {
    cache = Misuse.requireNonNull(storage, "storage");
    return this;
  }

  /**
   * Writes each run that fails into a file of its own, {@code <flow>-<time>-<run>.zip}, to be
   * looked at and replayed later with {@code dev.weir.debug.CrashBundle}: the states of all tasks,
   * the exceptions, what the JVM and the class path were, and the inputs of the tasks that have
   * failed, by Java's serialization. Inputs of {@code @Sensitive} parameters are left out, those
   * that cannot be serialized too, with the reason. Results are not in it.
   *
   * <p>A bundle has the first 5,000 states, and the calls of the first 100 failures, with inputs of
   * up to 16 MB each and 32 MB in all. The newest 100 bundles are kept in a folder, up to 1 GB;
   * older ones are deleted. On POSIX systems, only the user who wrote a file can read it.
   *
   * <p>A run has failed if its state has, or if it has raised an exception. What goes wrong with
   * writing is logged as a warning (logger {@code dev.weir}) and changes nothing about the run.
   *
   * @param folder where the files go; created if it is not there
   * @return this runner
   * @throws IllegalArgumentException if it is null
   */
  public FlowRunner crashBundles(Path folder) {
    crashBundles = Misuse.requireNonNull(folder, "folder");
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
   * @throws IllegalArgumentException if the configuration names an executor that there is not, if a
   *     parameter that is read has no value, if a task that takes part reads one that does not, or
   *     if the state to resume is of another flow; then nothing has run
   * @throws IllegalStateException in a test, if a task would run that the test must not call; then
   *     nothing has run
   */
  public FlowState run() {
    FlowRun run = newRun(true);
    run.perform();
    return run.outcome();
  }

  /**
   * Starts the flow on a daemon thread that is named after the run, and does not wait.
   *
   * @return the run, to wait for or to cancel
   * @throws IllegalArgumentException if the configuration names an executor that there is not, if a
   *     parameter that is read has no value, if a task that takes part reads one that does not, or
   *     if the state to resume is of another flow; then nothing has run
   * @throws IllegalStateException in a test, if a task would run that the test must not call; then
   *     nothing has run
   */
  public FlowRun start() {
    FlowRun run = newRun(false);
    Thread thread = new Thread(run::performInContext, run.name());
    thread.setDaemon(true);
    thread.start();
    return run;
  }

  private FlowRun newRun(boolean jumping) {
    FlowGraph graph = flow.get();
    Surroundings around = Surroundings.here();
    FlowExecutor where = executor == null ? FlowExecutors.configured() : executor;
    VirtualClock virtual = clock == null ? around.find(VirtualClock.class) : clock;
    RunClock time = virtual == null ? new SystemRunClock() : virtual.forRun(jumping);
    StartingPoint start = StartingPoint.of(graph, wishes);
    ExternalTags external = around.find(ExternalTags.class);
    if (external != null) {
      new ExternalTasks(graph, external).refuse(start);
    }
    RunScope scope =
        new RunScope(
            new Listeners(listenersIn(around)),
            new StopSwitch(),
            start,
            raising || RaiseMode.isOnHere(),
            where.order() == FlowExecutor.Order.PLAN && !graph.plan().hasTimeouts(),
            new RunScope.Setting(time, seed, cache, crashBundles));
    String name = graph.name() + "-" + RUNS.incrementAndGet();
    return new FlowRun(name, graph, where, scope, keptResults(graph, start));
  }

  private List<RunListener> listenersIn(Surroundings around) {
    RunListener further = around.find(RunListener.class);
    if (further == null) {
      return listeners;
    }
    List<RunListener> all = new ArrayList<>(listeners);
    all.add(further);
    return all;
  }

  /** Null if all results are kept. */
  private @Nullable KeptResults keptResults(FlowGraph graph, StartingPoint start) {
    if (returned.isEmpty()) {
      return null;
    }
    BitSet kept = new BitSet(graph.size());
    returned.forEach(node -> kept.set(graph.position(node)));
    return new KeptResults(graph, kept, start);
  }
}
