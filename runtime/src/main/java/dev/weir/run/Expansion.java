package dev.weir.run;

import dev.weir.graph.TaskSpec;
import dev.weir.internal.Misuse;
import dev.weir.state.Failed;
import dev.weir.state.FailedCall;
import dev.weir.state.States;
import dev.weir.state.TaskState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds out which children a mapped task has, once what it is mapped over is there. */
final class Expansion {

  /**
   * What came of it.
   *
   * @param children the children; null if there are none to be had
   * @param refusal where the task stands instead; null if it has children
   */
  record Result(@Nullable Children children, @Nullable TaskState<?> refusal) {}

  private final TaskSpec spec;
  private final Transitions transitions;
  private final Readiness readiness;
  private final RunScope scope;

  private final @Nullable Object[] @Nullable [] elements;
  private final List<Integer> chainedTo = new ArrayList<>();
  private int length = -1;
  private int lengthOf = -1; // the input that the length is of

  Expansion(TaskSpec spec, Transitions transitions, Readiness readiness, RunScope scope) {
    this.spec = spec;
    this.transitions = transitions;
    this.readiness = readiness;
    this.scope = scope;
    this.elements = new Object[spec.inputCount()][];
  }

  Result make() {
    for (int input = 0; input < spec.inputCount(); input++) {
      if (spec.isEach(input)) {
        TaskState<?> refusal = read(input);
        if (refusal != null) {
          TaskState<?> skipped = readiness.skipped(spec); // which is looked at before all else
          return new Result(null, skipped == null ? refusal : skipped);
        }
      }
    }
    TaskCells cells = new TaskCells(length, scope.oneThread());
    int[] upstreams = chainedTo.stream().mapToInt(Integer::intValue).toArray();
    Children children = new Children(spec, cells, elements, upstreams, scope.clock().now());
    for (int i = 0; i < length; i++) {
      TaskState<?> known = scope.start().presetChild(spec.position(), i, length);
      if (known != null) {
        children.preset(i, known);
      }
    }
    return new Result(children, null);
  }

  /** Reads the elements of an input; gives the task's state if that cannot be done. */
  private @Nullable TaskState<?> read(int input) {
    int source = spec.source(input);
    Children above = source >= 0 && spec.isChained(input) ? transitions.children(source) : null;
    if (above != null) {
      if (!chainedTo.contains(source)) {
        chainedTo.add(source);
      }
      return measure(input, above.size());
    }
    Object value;
    if (source >= 0) {
      TaskState<?> state = transitions.stateOf(source);
      if (!Readiness.hasValue(state)) {
        return withoutElements(state);
      }
      value = state.result();
    } else {
      value = readiness.plainValue(spec, input);
    }
    if (!(value instanceof Iterable<?> iterable)) {
      return failed(
          Misuse.MAPPED_OVER.argument(
              spec.slug(),
              spec.inputNames().get(input),
              value == null ? "null" : "a " + value.getClass().getName()));
    }
    try {
      elements[input] = toArray(iterable);
    } catch (Throwable e) { // of the user's collection; the run goes on
      return failed(e);
    }
    return measure(input, elements[input].length);
  }

  private static @Nullable Object[] toArray(Iterable<?> iterable) {
    if (iterable instanceof Collection<?> collection) {
      return collection.toArray();
    }
    List<@Nullable Object> list = new ArrayList<>();
    iterable.forEach(list::add);
    return list.toArray();
  }

  private @Nullable TaskState<?> measure(int input, int found) {
    if (length == -1 || length == found) {
      length = found;
      lengthOf = input;
      return null;
    }
    if (!isShortestOfAll()) {
      List<String> names = spec.inputNames();
      return failed(
          Misuse.MAPPED_LENGTHS.argument(
              spec.slug(), names.get(lengthOf), length, names.get(input), found));
    }
    if (found < length) {
      length = found;
      lengthOf = input;
    }
    return null;
  }

  /** Whether each of the arguments may be longer than another. */
  private boolean isShortestOfAll() {
    return IntStream.range(0, spec.inputCount()).filter(spec::isEach).allMatch(spec::isShortest);
  }

  /** Where the task stands if what it is mapped over has no result. */
  private TaskState<?> withoutElements(TaskState<?> state) {
    long now = scope.clock().now();
    List<Failed<?>> failures = Readiness.failed(List.of(state));
    String reason =
        "it is mapped over '%s', which is %s".formatted(state.task(), Readiness.kind(state));
    return failures.isEmpty()
        ? States.triggerFailed(spec, now, failures, reason, null)
        : States.triggerFailed(spec, now, failures);
  }

  private TaskState<?> failed(Throwable reason) {
    FailedCall call = new Readiness.RefusedCall(spec.slug(), Map.of());
    return States.failed(spec, States.NO_TIME, scope.clock().now(), 0, reason, call);
  }
}
