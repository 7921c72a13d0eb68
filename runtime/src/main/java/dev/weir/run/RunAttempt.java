package dev.weir.run;

import dev.weir.cache.CacheKey;
import dev.weir.executor.Attempt;
import dev.weir.graph.TaskMethod;
import dev.weir.graph.TaskSpec;
import dev.weir.state.TaskReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An attempt of a task, or of one child of a mapped task, with what its run has to know of it. */
final class RunAttempt extends Attempt {

  private static final long serialVersionUID = 1L;

  private static final @Nullable Object[] NO_INPUTS = {};

  private final transient Transitions owner;
  private final transient TaskSpec spec;
  // Null for a task that is not mapped.
  private final transient @Nullable Children children;
  private final transient int index;
  private final transient @Nullable Object[] inputs;
  private final transient int number;
  private final transient int retriesUsed;

  // Its start, while it waits for that, then its deadline. Written by the thread that has the
  // attempt in hand, as unitsOwed is.
  transient RunClock.@Nullable Appointment appointment;
  transient @Nullable CacheKey cacheKey;
  transient int unitsOwed;
  // Where the time of this attempt is over, or it was the last but one: written before others see.
  transient volatile boolean timedOut;
  transient volatile boolean timeOutDone; // and all that comes of it is done
  transient @Nullable RunAttempt successor;
  transient long successorTime;

  /** The first attempt of a task. */
  RunAttempt(Transitions owner, TaskSpec spec, @Nullable Object[] inputs) {
    this(owner, spec, null, spec.position(), inputs);
  }

  /** The first attempt of a child. */
  RunAttempt(
      Transitions owner,
      TaskSpec spec,
      @Nullable Children children,
      int index,
      @Nullable Object[] inputs) {
    this.owner = owner;
    this.spec = spec;
    this.children = children;
    this.index = index;
    this.inputs = inputs;
    this.number = 1;
    this.retriesUsed = 0;
  }

  /** Stands for a task, or a child, that is not called. */
  static RunAttempt uncalled(
      Transitions owner, TaskSpec spec, @Nullable Children children, int index) {
    return new RunAttempt(owner, spec, children, index, NO_INPUTS);
  }

  /** Stands for a task that is not called. */
  static RunAttempt uncalled(Transitions owner, TaskSpec spec) {
    return uncalled(owner, spec, null, spec.position());
  }

  private RunAttempt(RunAttempt previous, int retriesUsed) {
    this.owner = previous.owner;
    this.spec = previous.spec;
    this.children = previous.children;
    this.index = previous.index;
    this.inputs = previous.inputs;
    this.cacheKey = previous.cacheKey;
    this.number = previous.number + 1;
    this.retriesUsed = retriesUsed;
  }

  /** The attempt after this one, with the same inputs. */
  RunAttempt next(boolean usesRetry) {
    return new RunAttempt(this, retriesUsed + (usesRetry ? 1 : 0));
  }

  TaskCells cells() {
    return children == null ? owner.cells() : children.cells();
  }

  /** Where the task is among its cells. */
  int index() {
    return index;
  }

  @Nullable Children children() {
    return children;
  }

  TaskSpec spec() {
    return spec;
  }

  int retriesUsed() {
    return retriesUsed;
  }

  /** The inputs by the names of the parameters. */
  Map<String, @Nullable Object> namedInputs() {
    return named(spec, inputs);
  }

  /** The inputs of a task by the names of its parameters. */
  static Map<String, @Nullable Object> named(TaskSpec spec, @Nullable Object[] inputs) {
    List<String> names = spec.inputNames();
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      named.put(names.get(i), inputs[i]);
    }
    return Collections.unmodifiableMap(named);
  }

  /** The attempt need not start, or end, at a time any more. */
  void cancelAppointment() {
    RunClock.Appointment made = appointment;
    if (made != null) {
      made.cancel();
    }
  }

  @Override
  public TaskReference task() {
    return children == null ? spec : children.reference(index);
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public TaskMethod<?, ?> method() {
    return spec.method();
  }

  @Override
  public Object signature() {
    return spec.signature();
  }

  @Override
  public @Nullable Object[] inputs() {
    return inputs;
  }

  @Override
  public boolean isBlocking() {
    return spec.info().isBlocking();
  }

  @Override
  public boolean isTimed() {
    return owner.hasTimeouts() && spec.info().options().timeout() != null;
  }

  @Override
  public String flow() {
    return owner.flow();
  }

  @Override
  public boolean isResumed() {
    return owner.isResumed(spec.position(), children == null ? -1 : index);
  }

  @Override
  public boolean isCancelled() {
    return timedOut || owner.isStopped();
  }
}
