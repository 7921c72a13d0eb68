package dev.weir.run;

import dev.weir.Trigger;
import dev.weir.graph.FlowGraph;
import dev.weir.graph.Parameter;
import dev.weir.graph.TaskOptions;
import dev.weir.graph.TaskSpec;
import dev.weir.internal.Held;
import dev.weir.internal.Misuse;
import dev.weir.state.Failed;
import dev.weir.state.FailedCall;
import dev.weir.state.Mapped;
import dev.weir.state.Paused;
import dev.weir.state.Skipped;
import dev.weir.state.States;
import dev.weir.state.TaskReference;
import dev.weir.state.TaskState;
import java.io.Serializable;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a task whose upstreams are at their end: skips first, then the trigger,
 * then the inputs. It reads states and changes none.
 */
final class Readiness {

  /**
   * What was decided.
   *
   * @param inputs what to call the task with; null if it is not called
   * @param state where the task stands instead; null if it is called
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Verdict(@Nullable Object @Nullable [] inputs, @Nullable TaskState<?> state) {}

  /** The task, or child of a mapped one, that a verdict is asked for. */
  record Subject(TaskSpec spec, @Nullable Children children, int index) {

    TaskReference reference() {
      return children == null ? spec : children.reference(index);
    }

    /** Whether an input takes the result of one child of a mapped task. */
    boolean isChained(int input) {
      return children != null && spec.isChained(input);
    }

    /** Whether an input takes one element of a result or value. */
    boolean isElement(int input) {
      return children != null && spec.isEach(input) && !spec.isChained(input);
    }
  }

  private final FlowGraph graph;
  private final Transitions transitions;
  private final StartingPoint start;
  private final RunClock clock;

  Readiness(FlowGraph graph, Transitions transitions, StartingPoint start, RunClock clock) {
    this.graph = graph;
    this.transitions = transitions;
    this.start = start;
    this.clock = clock;
  }

  /** The verdict; null if an upstream is unfinished, so that there is none yet. */
  @Nullable Verdict of(Subject subject) {
    Map<Long, TaskState<?>> upstream = upstream(subject);
    if (upstream.values().stream().anyMatch(state -> !state.isFinished())) {
      return null;
    }
    Paused<?> paused = start.paused(subject.spec.position(), subject.index);
    if (paused != null && paused.inputs().keySet().containsAll(subject.spec.inputNames())) {
      return new Verdict(paused.inputs().values().toArray(), null);
    }
    List<TaskState<?>> states = List.copyOf(upstream.values());
    TaskState<?> state = skipped(subject, states);
    if (state == null) {
      state = held(subject, states);
    }
    return state == null ? withInputs(subject, upstream) : new Verdict(null, state);
  }

  /** The state of a mapped task that an upstream skips as a whole; null if none does. */
  @Nullable TaskState<?> skipped(TaskSpec spec) {
    Subject whole = new Subject(spec, null, spec.position());
    return skipped(whole, List.copyOf(upstream(whole).values()));
  }

  private @Nullable TaskState<?> skipped(Subject subject, List<TaskState<?>> upstream) {
    if (subject.spec.info().options().firing().skipOnUpstreamSkip()) {
      for (TaskState<?> state : upstream) {
        if (state instanceof Skipped) {
          String message =
              "The task was skipped because '%s' was; with skipOnUpstreamSkip = false it would run."
                  .formatted(state.task());
          return States.skipped(subject.reference(), States.NO_TIME, clock.now(), 0, message);
        }
      }
    }
    return null;
  }

  /** What a trigger that does not fire makes of the task; null if it fires. */
  private @Nullable TaskState<?> held(Subject subject, List<TaskState<?>> upstream) {
    TaskOptions.Firing firing = subject.spec.info().options().firing();
    boolean ruled = firing.rule() != null;
    if (firing.trigger() == Trigger.MANUAL_ONLY && !ruled) {
      if (start.isResumed(subject.spec.position(), subject.index)) {
        return null; // what it waited for has come, though something upstream ran again
      }
      return States.paused(
          subject.reference(),
          States.NO_TIME,
          0,
          "The task waits to be resumed.",
          knownInputs(subject));
    }
    if (upstream.isEmpty()) {
      return null;
    }
    try {
      if (firing.rule() != null
          ? firing.rule().fires(upstream)
          : fires(firing.trigger(), upstream)) {
        return null;
      }
    } catch (Throwable e) { // of the user's rule; an Error of it ends the task, not the run
      return States.triggerFailed(
          subject.reference(), clock.now(), failed(upstream), "its trigger rule threw " + e, e);
    }
    if (firing.trigger() == Trigger.ALL_SUCCESSFUL && !ruled && !failed(upstream).isEmpty()) {
      return States.triggerFailed(subject.reference(), clock.now(), failed(upstream));
    }
    String reason =
        "its trigger %s did not fire: %s"
            .formatted(ruled ? "rule" : firing.trigger().name(), describe(upstream));
    return States.triggerFailed(subject.reference(), clock.now(), failed(upstream), reason, null);
  }

  private static boolean fires(Trigger trigger, List<TaskState<?>> upstream) {
    return switch (trigger) {
      case ALL_SUCCESSFUL -> upstream.stream().allMatch(TaskState::isSuccessful);
      case ALL_FAILED -> upstream.stream().allMatch(TaskState::isFailed);
      case ANY_SUCCESSFUL -> upstream.stream().anyMatch(TaskState::isSuccessful);
      case ANY_FAILED -> upstream.stream().anyMatch(TaskState::isFailed);
      case ALL_FINISHED -> true;
      case MANUAL_ONLY -> false;
    };
  }

  private static String describe(List<TaskState<?>> upstream) {
    return upstream.stream()
        .map(state -> "'" + state.task() + "' is " + kind(state))
        .collect(Collectors.joining(", "));
  }

  static String kind(TaskState<?> state) {
    return state.getClass().getSimpleName();
  }

  /** The failed ones, with the failed children in the place of a mapped task. */
  static List<Failed<?>> failed(List<TaskState<?>> upstream) {
    List<Failed<?>> failures = new ArrayList<>();
    for (TaskState<?> state : upstream) {
      if (state instanceof Failed<?> failed) {
        failures.add(failed);
      } else if (state instanceof Mapped<?> mapped) {
        for (TaskState<?> child : mapped.children()) {
          if (child instanceof Failed<?> failed) {
            failures.add(failed);
          }
        }
      }
    }
    return failures;
  }

  private Verdict withInputs(Subject subject, Map<Long, TaskState<?>> upstream) {
    TaskSpec spec = subject.spec;
    @Nullable Object[] inputs = new Object[spec.inputCount()];
    for (int i = 0; i < inputs.length; i++) {
      boolean wantsState = spec.method().info().parameterTypes().get(i) == TaskState.class;
      TaskState<?> state = upstream.get(key(subject, i));
      if (wantsState && state != null) {
        inputs[i] = subject.isElement(i) ? elementState(subject, i) : state;
      } else if (state == null || hasValue(state)) {
        inputs[i] = value(subject, i, state);
      } else {
        String reason =
            "its parameter '%s' needs a value, and '%s' is %s; declare it as TaskState<…> to take the state"
                .formatted(spec.inputNames().get(i), state.task(), kind(state));
        return new Verdict(
            null,
            States.triggerFailed(
                subject.reference(), clock.now(), failed(List.of(state)), reason, null));
      }
    }
    IllegalArgumentException refusal = refusal(subject, inputs);
    return refusal == null
        ? new Verdict(inputs, null)
        : new Verdict(null, refused(subject, inputs, refusal));
  }

  /** Whether a task that is at its end has given a value. */
  static boolean hasValue(TaskState<?> state) {
    return state.isSuccessful() && !(state instanceof Skipped);
  }

  private @Nullable Object value(Subject subject, int input, @Nullable TaskState<?> state) {
    if (subject.isElement(input)) {
      return subject.children == null ? null : subject.children.element(input, subject.index);
    }
    return state == null ? plainValue(subject.spec, input) : States.resultOf(state);
  }

  /** An input that comes from no task. */
  @Nullable Object plainValue(TaskSpec spec, int input) {
    Object value = spec.value(input);
    return value instanceof Parameter<?> parameter && spec.source(input) == TaskSpec.PARAMETER
        ? start.valueOf(parameter)
        : value;
  }

  private TaskState<?> elementState(Subject subject, int input) {
    long now = clock.now();
    return States.success(subject.reference(), now, now, 0, value(subject, input, null));
  }

  private TaskState<?> refused(
      Subject subject, @Nullable Object[] inputs, IllegalArgumentException refusal) {
    TaskReference task = subject.reference();
    FailedCall call = new RefusedCall(task.slug(), NamedInputs.of(subject.spec, inputs));
    return States.failed(task, States.NO_TIME, clock.now(), 0, refusal, call);
  }

  /** Why the task cannot be called, if that is so: a value does not fit its parameter. */
  private @Nullable IllegalArgumentException refusal(Subject subject, @Nullable Object[] inputs) {
    TaskSpec spec = subject.spec;
    for (int i = 0; i < inputs.length; i++) {
      Class<?> type = spec.method().info().parameterTypes().get(i);
      int source = spec.source(i);
      String origin =
          source >= 0
              ? "'" + graph.spec(source).slug() + "'"
              : source == TaskSpec.PARAMETER ? String.valueOf(spec.value(i)) : "an element";
      Object value = inputs[i];
      if (value == null && type.isPrimitive()) {
        return Misuse.NULL_RESULT.argument(spec.inputNames().get(i), spec.slug(), type, origin);
      }
      Class<?> boxed = MethodType.methodType(type).wrap().returnType();
      if (value instanceof Held) {
        continue; // a method has returned it, so javac has seen its type
      }
      if (value != null && source >= 0 && !boxed.isInstance(value)) {
        return Misuse.RESULT_TYPE.argument(
            spec.inputNames().get(i),
            spec.slug(),
            type.getTypeName(),
            origin,
            value.getClass().getTypeName());
      }
    }
    return null;
  }

  /** The inputs of a task that pauses, without those that have no value. */
  private Map<String, @Nullable Object> knownInputs(Subject subject) {
    Map<Long, TaskState<?>> upstream = upstream(subject);
    Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
    for (int i = 0; i < subject.spec.inputCount(); i++) {
      TaskState<?> state = upstream.get(key(subject, i));
      if (subject.spec.method().info().parameterTypes().get(i) == TaskState.class) {
        inputs.put(subject.spec.inputNames().get(i), state);
      } else if (state == null || hasValue(state)) {
        inputs.put(subject.spec.inputNames().get(i), value(subject, i, state));
      }
    }
    return NamedInputs.of(subject.spec, inputs);
  }

  /**
   * The states of the direct upstreams, each once: first those that are read, in parameter order,
   * then the others. Those that take no part in the run are left out.
   */
  private Map<Long, TaskState<?>> upstream(Subject subject) {
    Map<Long, TaskState<?>> states = new LinkedHashMap<>();
    for (int i = 0; i < subject.spec.inputCount(); i++) {
      int source = subject.spec.source(i);
      if (source >= 0) {
        boolean chained = subject.isChained(i);
        states.computeIfAbsent(
            keyOf(source, chained),
            key -> chained ? chained(subject, source) : transitions.stateOf(source));
      }
    }
    for (int source : subject.spec.after()) {
      if (start.takesPart(source)) {
        states.computeIfAbsent(keyOf(source, false), key -> transitions.stateOf(source));
      }
    }
    return states;
  }

  private static long key(Subject subject, int input) {
    return keyOf(subject.spec.source(input), subject.isChained(input));
  }

  /** One child of a mapped task is another upstream than the whole of it. */
  private static long keyOf(int source, boolean chained) {
    return 2L * source + (chained ? 1 : 0);
  }

  private TaskState<?> chained(Subject subject, int source) {
    Children above = transitions.children(source);
    return above == null || subject.children == null
        ? transitions.stateOf(source)
        : transitions.stateOf(above, subject.index);
  }

  /** A call that cannot be made with its inputs. */
  @SuppressWarnings("serial") // the inputs are as serializable as the user's types are
  record RefusedCall(String task, Map<String, @Nullable Object> inputs)
      implements FailedCall.NeverMade, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public IllegalStateException refusal() {
      return Misuse.REPLAY_NOT_RUN.state(task, "see the message of its failure");
    }
  }
}
