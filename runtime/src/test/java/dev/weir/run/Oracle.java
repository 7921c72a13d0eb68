package dev.weir.run;

import dev.weir.Trigger;
import dev.weir.run.Sketch.Act;
import dev.weir.run.Sketch.In;
import dev.weir.run.Sketch.Take;
import dev.weir.run.Sketch.Task;
import dev.weir.run.Sketch.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Says how each task of a {@link Sketch} ends, by the rules of the documentation and nothing else:
 * no queue, no thread, no time. Whatever an executor does has to come to this.
 */
final class Oracle {

  private final Sketch sketch;
  // How an earlier run that is resumed ended; null if none is.
  private final @Nullable Oracle earlier;
  // Results of cached tasks, from this run and those before it.
  private final Map<List<@Nullable Object>, Object> cache;
  private final Map<Integer, Outcome> known = new HashMap<>();
  private final Map<String, Integer> calls = new TreeMap<>();

  private Oracle(
      Sketch sketch, @Nullable Oracle earlier, Map<List<@Nullable Object>, Object> cache) {
    this.sketch = sketch;
    this.earlier = earlier;
    this.cache = cache;
  }

  static Oracle of(Sketch sketch) {
    return new Oracle(sketch, null, new HashMap<>());
  }

  /** For the same flow run again, after this one has been asked for everything. */
  Oracle again() {
    return new Oracle(sketch, null, cache);
  }

  /** For the repaired flow, resumed from where this one ends. */
  Oracle resumed() {
    return new Oracle(sketch.repaired(), this, cache);
  }

  List<Outcome> outcomes() {
    return sketch.tasks().stream().map(task -> kept(task, of(task.n()))).toList();
  }

  /** How often each attempt is made, by slug and number; known after {@link #outcomes}. */
  Map<String, Integer> calls() {
    return calls;
  }

  /** The flow's state: the terminal tasks have to be finished, the reference tasks successful. */
  String flow() {
    Set<Integer> terminals = new HashSet<>(selected());
    selected().forEach(n -> terminals.removeAll(upstreams(sketch.tasks().get(n))));
    Set<Integer> references = new HashSet<>(sketch.references());
    references.retainAll(selected());
    if (!terminals.stream().allMatch(n -> of(n).isFinished())) {
      return "Pending";
    }
    return (references.isEmpty() ? terminals : references).stream().anyMatch(n -> of(n).isFailed())
        ? "Failed"
        : "Success";
  }

  /** What the flow's failures are: those that come from no other, in order. */
  List<String> failures() {
    List<String> failures = new ArrayList<>();
    for (Task task : sketch.tasks()) {
      Outcome outcome = of(task.n());
      addRoot(outcome, task.slug(-1), failures);
      for (int child = 0; child < outcome.children().size(); child++) {
        addRoot(outcome.children().get(child), task.slug(child), failures);
      }
    }
    return failures;
  }

  private static void addRoot(Outcome outcome, String slug, List<String> failures) {
    if (!outcome.is("Mapped") && outcome.roots().contains(slug)) {
      failures.add(slug);
    }
  }

  /** The tasks that are run, unless their results are given. */
  private Set<Integer> selected() {
    Set<Integer> selected = new HashSet<>();
    if (sketch.wish() == Wish.ONLY) {
      selected.addAll(sketch.chosen());
    } else if (sketch.wish() == Wish.UNTIL) {
      sketch.chosen().forEach(n -> addWithUpstreams(n, selected));
    } else {
      sketch.tasks().forEach(task -> selected.add(task.n()));
    }
    return selected;
  }

  private void addWithUpstreams(int n, Set<Integer> selected) {
    if (selected.add(n)) {
      upstreams(sketch.tasks().get(n)).forEach(above -> addWithUpstreams(above, selected));
    }
  }

  static List<Integer> upstreams(Task task) {
    List<Integer> all = new ArrayList<>(task.after());
    task.ins().stream().filter(in -> in.task() >= 0).forEach(in -> all.add(in.task()));
    return all;
  }

  /** Where not all results are kept, they are there until their last reader is finished. */
  private Outcome kept(Task task, Outcome outcome) {
    boolean read =
        sketch.tasks().stream()
            .filter(below -> below.ins().stream().anyMatch(in -> in.task() == task.n()))
            .anyMatch(below -> !of(below.n()).isFinished());
    return sketch.wish() != Wish.RETURN || sketch.chosen().contains(task.n()) || read
        ? outcome
        : outcome.isFinished() ? outcome.dropped() : outcome;
  }

  /** How a task ends. */
  Outcome of(int n) {
    Outcome outcome = known.get(n);
    if (outcome == null) {
      outcome = end(sketch.tasks().get(n));
      known.put(n, outcome);
    }
    return outcome;
  }

  private Outcome end(Task task) {
    Object given = sketch.given().get(task.n());
    if (given != null) {
      return task.isMapped()
          ? Outcome.mapped(
              ((List<?>) given).stream().map(each -> Outcome.of("Success", 0, each)).toList())
          : Outcome.of("Success", 0, given);
    }
    if (!selected().contains(task.n())) {
      return Outcome.of("Pending", 0);
    }
    if (earlier != null && isKept(task)) {
      return earlier.of(task.n());
    }
    return task.isMapped() ? endOfMapped(task) : endOfOne(task, -1);
  }

  /** Whether a task that is resumed is taken as it is. */
  private boolean isKept(Task task) {
    return earlier != null
        && earlier.of(task.n()).isSuccessful()
        && upstreams(task).stream().allMatch(above -> isKept(sketch.tasks().get(above)));
  }

  /** Whether what a child reads is as it was in the run that is resumed. */
  private boolean readsTheSame(Task task, int child) {
    return task.after().stream().allMatch(above -> isKept(sketch.tasks().get(above)))
        && task.ins().stream()
            .filter(in -> in.task() >= 0)
            .allMatch(
                in -> {
                  Task above = sketch.tasks().get(in.task());
                  return isKept(above) || (in.take() == Take.CHAINED && isKept(above, child));
                });
  }

  private boolean isKept(Task task, int child) {
    Outcome before = earlier == null ? Outcome.of("Pending", 0) : earlier.of(task.n());
    return child < before.children().size()
        && before.children().get(child).isSuccessful()
        && readsTheSame(task, child);
  }

  /** Whether a task, or child, paused in the run that is resumed. */
  private boolean hadPaused(Task task, int child) {
    if (earlier == null) {
      return false;
    }
    Outcome before = earlier.of(task.n());
    return before.is("Paused")
        || (child >= 0
            && child < before.children().size()
            && before.children().get(child).is("Paused"));
  }

  private Outcome endOfMapped(Task task) {
    Map<String, Outcome> whole = new LinkedHashMap<>(); // what every child has upstream
    for (In in : task.ins()) {
      if (in.task() >= 0 && !isOfChild(in)) {
        whole.put(sketch.tasks().get(in.task()).slug(-1), of(in.task()));
      }
    }
    addAfter(task, whole);
    if (!whole.values().stream().allMatch(Outcome::isFinished)) {
      return Outcome.of("Pending", 0);
    }
    List<Integer> lengths = new ArrayList<>();
    Outcome refusal = null;
    for (In in : task.ins()) {
      if (in.take() != Take.WHOLE && refusal == null) {
        Outcome source = in.task() < 0 ? null : of(in.task());
        if (isOfChild(in) && source != null) {
          lengths.add(source.children().size());
        } else if (source != null && !source.hasValue()) {
          refusal = Outcome.triggerFailed(task.slug(-1), List.of(source));
        } else if (value(in, source) instanceof List<?> elements) {
          lengths.add(elements.size());
        } else {
          refusal = Outcome.failed(task.slug(-1), 0, "[MappedOver]");
        }
      }
    }
    boolean shortest = task.ins().stream().allMatch(in -> in.take() == Take.WHOLE || in.shortest());
    if (refusal == null && !shortest && lengths.stream().distinct().count() > 1) {
      refusal = Outcome.failed(task.slug(-1), 0, "[MappedLengths]");
    }
    if (refusal != null) {
      Outcome skipped = skipped(task, whole);
      return skipped == null ? refusal : skipped;
    }
    int length = lengths.stream().mapToInt(Integer::intValue).min().orElseThrow();
    return Outcome.mapped(
        IntStream.range(0, length)
            .mapToObj(
                child ->
                    earlier != null && isKept(task, child)
                        ? earlier.of(task.n()).children().get(child)
                        : endOfOne(task, child))
            .toList());
  }

  /** Whether it is a child. */
  private boolean isOfChild(In in) {
    return in.take() == Take.CHAINED && of(in.task()).is("Mapped");
  }

  private void addAfter(Task task, Map<String, Outcome> upstreams) {
    task.after().stream()
        .filter(this::takesPart)
        .forEach(above -> upstreams.put(sketch.tasks().get(above).slug(-1), of(above)));
  }

  /** How a task ends that an upstream skips; null if none does. */
  private static @Nullable Outcome skipped(Task task, Map<String, Outcome> upstreams) {
    return upstreams.entrySet().stream()
        .filter(above -> task.skips() && above.getValue().is("Skipped"))
        .findFirst()
        .map(
            above ->
                Outcome.of("Skipped", 0)
                    .because(
                        "The task was skipped because '%s' was; with skipOnUpstreamSkip = false it would run."
                            .formatted(above.getKey())))
        .orElse(null);
  }

  private boolean takesPart(int n) {
    return selected().contains(n) || sketch.given().containsKey(n);
  }

  /** What an input takes that is not from a child. */
  private @Nullable Object value(In in, @Nullable Outcome source) {
    return source != null
        ? source.value()
        : in.task() == In.PARAMETER ? sketch.parameter(in.value()) : in.value();
  }

  /** The task that an input comes from; that is a child if it takes them one by one. */
  private Outcome source(In in, int child) {
    Outcome source = of(in.task());
    return isOfChild(in) ? source.children().get(child) : source;
  }

  /** How a task ends that is not mapped, or a child: skips, then the trigger, then the inputs. */
  private Outcome endOfOne(Task task, int child) {
    Map<String, Outcome> upstreams = new LinkedHashMap<>(); // each once; a child is not its whole
    for (In in : task.ins()) {
      if (in.task() >= 0) {
        upstreams.put(
            sketch.tasks().get(in.task()).slug(isOfChild(in) ? child : -1), source(in, child));
      }
    }
    addAfter(task, upstreams);
    List<Outcome> above = List.copyOf(upstreams.values());
    if (!above.stream().allMatch(Outcome::isFinished)) {
      return Outcome.of("Pending", 0);
    }
    Outcome skipped = skipped(task, upstreams);
    if (skipped != null) {
      return skipped;
    }
    switch (task.trigger()) {
      case MANUAL_ONLY -> {
        if (!hadPaused(task, child)) {
          return Outcome.of("Paused", 0).because("The task waits to be resumed.");
        }
      }
      default -> {
        if (!above.isEmpty() && !fires(task.trigger(), above)) {
          return Outcome.triggerFailed(task.slug(child), above);
        }
      }
    }
    @Nullable Object[] inputs = new Object[task.ins().size()];
    for (int i = 0; i < inputs.length; i++) {
      In in = task.ins().get(i);
      if (in.take() == Take.ELEMENTS || (in.take() == Take.CHAINED && !isOfChild(in))) {
        List<?> elements =
            (List<?>) Objects.requireNonNull(value(in, in.task() < 0 ? null : of(in.task())));
        inputs[i] = elements.get(child);
      } else if (in.state()) {
        inputs[i] = source(in, child);
      } else if (in.task() >= 0 && !source(in, child).hasValue()) {
        return Outcome.triggerFailed(task.slug(child), List.of(source(in, child)));
      } else {
        inputs[i] = value(in, in.task() < 0 ? null : source(in, child));
      }
    }
    return endOfCalls(task, child, inputs);
  }

  static boolean fires(Trigger trigger, List<Outcome> above) {
    return switch (trigger) {
      case ALL_SUCCESSFUL -> above.stream().allMatch(Outcome::isSuccessful);
      case ALL_FAILED -> above.stream().allMatch(Outcome::isFailed);
      case ANY_SUCCESSFUL -> above.stream().anyMatch(Outcome::isSuccessful);
      case ANY_FAILED -> above.stream().anyMatch(Outcome::isFailed);
      case ALL_FINISHED -> true;
      case MANUAL_ONLY -> false;
    };
  }

  /** Attempt after attempt. */
  private Outcome endOfCalls(Task task, int child, @Nullable Object[] inputs) {
    List<@Nullable Object> key = new ArrayList<>(List.of(task.n()));
    key.addAll(Arrays.asList(inputs));
    if (task.cached() && cache.containsKey(key)) {
      return Outcome.of("Cached", 0, cache.get(key));
    }
    int retries = task.retries();
    for (int attempt = 1; ; attempt++) {
      String call = task.slug(child) + "#" + attempt;
      calls.merge(call, 1, Integer::sum);
      Act act = task.act(child, attempt);
      if (act == Act.PAUSE && hadPaused(task, child)) {
        act = Act.GIVE;
      }
      switch (act) {
        case GIVE, SUCCEED -> {
          Object result = task.give(child, inputs);
          if (task.cached()) {
            cache.put(key, result);
          }
          return Outcome.of("Success", attempt, result);
        }
        case SKIP -> {
          return Outcome.of("Skipped", attempt).because(call);
        }
        case FAIL, ERROR -> {
          return Outcome.failed(task.slug(child), attempt, call);
        }
        case PAUSE -> {
          return Outcome.of("Paused", attempt).because(call);
        }
        case THROW -> {
          if (retries-- == 0) {
            return Outcome.failed(task.slug(child), attempt, call);
          }
        }
        case SLOW -> {
          if (retries-- == 0) {
            return Outcome.of("TimedOut", attempt)
                .because(
                    "'%s' was not finished after %s"
                        .formatted(task.slug(child), Duration.ofMinutes(task.limit())))
                .from(Set.of(task.slug(child)));
          }
        }
        case RETRY -> {}
      }
    }
  }
}
