package dev.weir.run;

import dev.weir.cache.CacheKey;
import dev.weir.executor.Attempt;
import dev.weir.graph.TaskMethod;
import dev.weir.graph.TaskSpec;
import dev.weir.internal.Debugger;
import dev.weir.state.TaskReference;
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

  // Written by the thread that has the attempt in hand.
  transient int unitsOwed;
  private transient @Nullable Details details;

  /**
   * What few attempts have, in an object of its own so that the others stay small. An attempt with
   * a deadline has it from the beginning, for the clock's thread writes here too.
   */
  private static final class Details {
    final int number;
    final int retriesUsed;
    final boolean timed;
    // Its start, while it waits for that, then its deadline.
    RunClock.@Nullable Appointment appointment;
    @Nullable CacheKey cacheKey;
    volatile boolean timedOut;
    volatile boolean timeOutDone; // and all that comes of it is done
    // Written before the phase by which others find out that there is one.
    @Nullable RunAttempt successor;
    long successorTime;

    Details(int number, int retriesUsed, boolean timed) {
      this.number = number;
      this.retriesUsed = retriesUsed;
      this.timed = timed;
    }
  }

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
    if (owner.hasTimeouts() && spec.info().options().timeout() != null && !Debugger.isAttached()) {
      details = new Details(1, 0, true);
    }
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

  private RunAttempt(RunAttempt previous, boolean usesRetry) {
    this.owner = previous.owner;
    this.spec = previous.spec;
    this.children = previous.children;
    this.index = previous.index;
    this.inputs = previous.inputs;
    int retriesUsed = previous.retriesUsed() + (usesRetry ? 1 : 0);
    this.details = new Details(previous.number() + 1, retriesUsed, previous.isTimed());
    this.details.cacheKey = previous.cacheKey();
  }

  private Details details() {
    Details own = details;
    if (own == null) {
      own = new Details(1, 0, false);
      details = own;
    }
    return own;
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
    return details == null ? 0 : details.retriesUsed;
  }

  /** There will be another attempt, with the same inputs. */
  void makeSuccessor(boolean usesRetry, long due) {
    Details own = details();
    own.successor = new RunAttempt(this, usesRetry);
    own.successorTime = due;
  }

  @Nullable RunAttempt successor() {
    return details == null ? null : details.successor;
  }

  /** When the successor is due. */
  long successorTime() {
    return details == null ? Transitions.UNKNOWN : details.successorTime;
  }

  @Nullable CacheKey cacheKey() {
    return details == null ? null : details.cacheKey;
  }

  void cacheKey(CacheKey key) {
    details().cacheKey = key;
  }

  boolean isTimedOut() {
    return details != null && details.timedOut;
  }

  /** Its time is over. */
  void setTimedOut() {
    details().timedOut = true;
  }

  boolean isTimeOutDone() {
    return details != null && details.timeOutDone;
  }

  /** All that comes of the end of its time is done. */
  void setTimeOutDone() {
    details().timeOutDone = true;
  }

  /** The inputs by the names of the parameters. */
  Map<String, @Nullable Object> namedInputs() {
    return NamedInputs.of(spec, inputs);
  }

  /** Its start or its deadline is in the clock. */
  void appointment(RunClock.Appointment made) {
    details().appointment = made;
  }

  /** The attempt need not start, or end, at a time any more. */
  void cancelAppointment() {
    RunClock.Appointment made = details == null ? null : details.appointment;
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
    return details == null ? 1 : details.number;
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
    return details != null && details.timed;
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
    return isTimedOut() || owner.isStopped();
  }
}
