package dev.weir.run;

import dev.weir.graph.FlowGraph;
import dev.weir.graph.Plan;
import dev.weir.graph.TaskSpec;
import dev.weir.state.States;
import dev.weir.state.Success;
import dev.weir.state.TaskState;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes first attempts of tasks whose upstreams are at their end, or ends those that are not
 * called. Most tasks only need the results of others: those are read here, in a few nanoseconds;
 * the rest is judged by {@link Readiness}.
 */
final class Preparation {

  private final FlowGraph graph;
  private final Plan plan;
  private final Transitions transitions;
  private final TaskCells cells;
  private final RunScope scope;
  private final RunClock clock;
  private final Readiness readiness;
  private final boolean simple;
  private final boolean oneThread; // so that what ended last is what the caller has read

  Preparation(FlowGraph graph, Transitions transitions, RunScope scope) {
    this.graph = graph;
    this.plan = graph.plan();
    this.transitions = transitions;
    this.cells = transitions.cells();
    this.scope = scope;
    this.clock = scope.clock();
    this.readiness = new Readiness(graph, transitions, scope.start(), clock);
    this.oneThread = scope.oneThread();
    this.simple = scope.start().isPlain();
  }

  /**
   * All upstreams of a task are at their end.
   *
   * @param now the time, if the caller has just read it and goes on with the task at once, else
   *     {@link Transitions#UNKNOWN}; another upstream may have ended since, which is accounted for
   * @return its attempt; null if the task is at its end without one, or pauses
   */
  @Nullable RunAttempt ready(int position, long now) {
    if (simple && plan.isPlain(position) && !transitions.isUnchecked()) {
      RunAttempt attempt = attempt(position, now);
      if (attempt != null) {
        return attempt;
      }
    }
    Readiness.Subject task = new Readiness.Subject(graph.spec(position), null, position);
    return judged(task, Transitions.UNKNOWN);
  }

  /**
   * The attempt of a plain task; null if not all that it waits for has succeeded, or a primitive
   * parameter would get null. A method of its own since the JVM does not inline long ones.
   */
  private @Nullable RunAttempt attempt(int position, long now) {
    TaskSpec spec = graph.spec(position);
    boolean ordered = plan.isOrdered(position);
    if (ordered && !haveSucceeded(spec.after())) {
      return null;
    }
    int firstInput = plan.firstInput(position);
    @Nullable Object[] inputs = new Object[plan.firstInput(position + 1) - firstInput];
    long latest = ordered ? Transitions.UNKNOWN : now;
    for (int i = 0; i < inputs.length; i++) {
      int source = plan.inputSource(firstInput + i);
      if (source == TaskSpec.VALUE) {
        inputs[i] = spec.value(i);
      } else {
        TaskState<?> state = cells.state(source);
        if (state == null || state.getClass() != Success.class) {
          return null;
        }
        Object result = States.resultOf(state);
        if (result == null && isPrimitive(spec, i)) {
          return null;
        }
        inputs[i] = result;
        if (latest != Transitions.UNKNOWN && !oneThread) {
          latest = Math.max(latest, States.ended(state));
        }
      }
    }
    cells.startTime(position, latest);
    return new RunAttempt(transitions, spec, inputs);
  }

  private static boolean isPrimitive(TaskSpec spec, int input) {
    return spec.method().info().parameterTypes().get(input).isPrimitive();
  }

  private boolean haveSucceeded(int[] upstream) {
    for (int position : upstream) {
      TaskState<?> state = cells.state(position);
      if (state == null || state.getClass() != Success.class) {
        return false;
      }
    }
    return true;
  }

  /** The same for a child of a mapped task. */
  @Nullable RunAttempt readyChild(Children parent, int index, long now) {
    return judged(new Readiness.Subject(parent.spec(), parent, index), now);
  }

  private @Nullable RunAttempt judged(Readiness.Subject subject, long now) {
    Readiness.Verdict verdict = readiness.of(subject);
    if (verdict == null || scope.stop().isCancelled()) {
      return null; // an upstream pauses or takes no part, or was cancelled, as this will be
    }
    TaskSpec spec = subject.spec();
    Children children = subject.children();
    @Nullable Object @Nullable [] inputs = verdict.inputs();
    RunAttempt attempt =
        inputs == null
            ? RunAttempt.uncalled(transitions, spec, children, subject.index())
            : new RunAttempt(transitions, spec, children, subject.index(), inputs);
    TaskState<?> state = verdict.state();
    if (state == null) {
      state = scope.cached(attempt, clock.now());
    }
    if (state == null) {
      attempt.cells().startTime(attempt.index(), now);
      return attempt;
    }
    transitions.settle(attempt, state);
    return null;
  }

  /**
   * Makes the children of a mapped task whose upstreams are at their end, or have children too.
   *
   * @return null if the task is at its end without children, or an upstream pauses
   */
  @Nullable Children expand(int position) {
    TaskSpec spec = graph.spec(position);
    if (!cells.isUntouched(position) || !areThere(spec)) {
      return null;
    }
    Expansion.Result made = new Expansion(spec, transitions, readiness, scope).make();
    if (scope.stop().isCancelled()) {
      return null; // an upstream may have been cancelled
    }
    Children children = made.children();
    TaskState<?> refusal = made.refusal();
    if (children != null) {
      transitions.publish(position, children);
    } else if (refusal != null) {
      transitions.settle(RunAttempt.uncalled(transitions, spec), refusal);
    }
    return children;
  }

  /** Whether all upstreams are at their end, or have children where only those are waited for. */
  private boolean areThere(TaskSpec spec) {
    for (int input = 0; input < spec.inputCount(); input++) {
      int source = spec.source(input);
      boolean expanded =
          source >= 0 && spec.isChained(input) && transitions.children(source) != null;
      if (source >= 0 && !expanded && !isThere(source)) {
        return false;
      }
    }
    return IntStream.of(spec.after()).allMatch(this::isThere);
  }

  private boolean isThere(int upstream) {
    return cells.isDone(upstream) || !scope.start().takesPart(upstream);
  }
}
