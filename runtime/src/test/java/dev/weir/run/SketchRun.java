package dev.weir.run;

import dev.weir.Trigger;
import dev.weir.cache.CacheStorage;
import dev.weir.executor.FlowExecutor;
import dev.weir.graph.Arg;
import dev.weir.graph.Each;
import dev.weir.graph.GeneratedNode;
import dev.weir.graph.Input;
import dev.weir.graph.MappedNode;
import dev.weir.graph.Parameter;
import dev.weir.graph.TaskNode;
import dev.weir.graph.TriggerRule;
import dev.weir.internal.Unchecked;
import dev.weir.run.Sketch.Act;
import dev.weir.run.Sketch.In;
import dev.weir.run.Sketch.Take;
import dev.weir.run.Sketch.Task;
import dev.weir.state.Signal;
import dev.weir.state.TaskState;
import dev.weir.testing.Bodies;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The flow of a {@link Sketch}, whose tasks count how often each attempt of them is made. */
final class SketchRun {

  private final TestFlow flow = new TestFlow();
  private final VirtualClock clock = new VirtualClock();
  private final CacheStorage cache = CacheStorage.inMemory();
  private final Parameter<@Nullable Object> number = flow.parameter("number");
  private final Parameter<@Nullable Object> list = flow.parameter("list");
  private final List<TaskNode<@Nullable Object, ?>> nodes = new ArrayList<>();
  private final FlowExecutor executor;
  private volatile Sketch sketch;
  private Map<String, Integer> calls = new ConcurrentHashMap<>();

  /** Called at the start of each attempt with its slug and number. */
  private Consumer<String> onCall = call -> {};

  SketchRun(Sketch sketch, FlowExecutor executor) {
    this.sketch = sketch;
    this.executor = executor;
    sketch.tasks().forEach(this::add);
    for (Task task : sketch.tasks()) {
      task.after().forEach(above -> nodes.get(task.n()).after(nodes.get(above)));
    }
    flow.referenceTasks(of(sketch.references()));
  }

  private TaskNode<?, ?>[] of(Collection<Integer> numbers) {
    return numbers.stream().map(nodes::get).toArray(TaskNode<?, ?>[]::new);
  }

  private void add(Task task) {
    String name = task.slug(-1);
    Step.Signature body = inputs -> body(task.n(), inputs);
    List<Class<?>> types = new ArrayList<>();
    Arg<?>[] arguments = new Arg<?>[task.ins().size()];
    Input<?>[] inputs = new Input<?>[task.ins().size()];
    for (int i = 0; i < arguments.length; i++) {
      In in = task.ins().get(i);
      types.add(in.state() ? TaskState.class : Object.class);
      inputs[i] = input(in);
      Arg<?> argument = inputs[i];
      if (in.take() == Take.CHAINED) {
        argument = ((MappedNode<?, ?>) argument).each();
      } else if (in.take() == Take.ELEMENTS) {
        argument = Each.each(Bodies.listOf(inputs[i]));
      }
      arguments[i] = in.shortest() ? ((Each<?>) argument).shortest() : argument;
    }
    GeneratedNode<?, ?, ?> node =
        task.isMapped()
            ? flow.mapTyped(name, body, types, arguments)
            : flow.typed(name, body, types, inputs);
    node.trigger(task.trigger()).skipOnUpstreamSkip(task.skips());
    if (task.n() % 3 == 0 && task.trigger() != Trigger.MANUAL_ONLY) {
      node.trigger(
          (TriggerRule)
              states -> Oracle.fires(task.trigger(), states.stream().map(Outcome::of).toList()));
    }
    node.retries(task.retries(), Duration.ofHours(task.delay()));
    if (task.limit() > 0) {
      node.timeout(Duration.ofMinutes(task.limit()));
    }
    if (task.cached()) {
      node.cached(Duration.ofDays(100_000));
    }
    nodes.add(Unchecked.cast(node));
  }

  private Input<?> input(In in) {
    return switch (in.task()) {
      case In.VALUE -> Input.of(in.value());
      case In.PARAMETER -> Integer.valueOf(0).equals(in.value()) ? number : list;
      default -> nodes.get(in.task());
    };
  }

  private @Nullable Object body(int n, @Nullable Object[] inputs) throws IOException {
    TaskContext context = TaskContext.current();
    String slug = context.task();
    String call = slug + "#" + context.attempt();
    calls.merge(call, 1, Integer::sum);
    onCall.accept(call);
    int bracket = slug.indexOf('[');
    int child = bracket < 0 ? -1 : Integer.parseInt(slug.substring(bracket + 1, slug.length() - 1));
    Task task = sketch.tasks().get(n);
    Act act = task.act(child, context.attempt());
    @Nullable Object[] seen = inputs.clone();
    for (int i = 0; i < seen.length; i++) {
      seen[i] = seen[i] instanceof TaskState<?> state ? Outcome.of(state) : seen[i];
    }
    Object result = task.give(child, seen);
    switch (act) {
      case GIVE -> {}
      case THROW -> throw new IOException(call);
      case ERROR -> throw new AssertionError(call);
      case SLOW -> clock.advance(Duration.ofMinutes(task.limit()));
      case SKIP -> throw Signal.skip(call);
      case FAIL -> throw Signal.fail(call);
      case SUCCEED -> throw Signal.success(result);
      case RETRY -> throw Signal.retry(Duration.ofHours(task.delay()));
      case PAUSE -> {
        if (!context.isResumed()) {
          throw Signal.pause(call);
        }
      }
    }
    return result;
  }

  void onCall(Consumer<String> action) {
    onCall = action;
  }

  FlowRunner runner() {
    FlowRunner runner =
        flow.runner()
            .executor(executor)
            .clock(clock)
            .cache(cache)
            .parameter(number, sketch.number())
            .parameter(list, sketch.list());
    sketch.given().forEach((n, value) -> runner.given(nodes.get(n), value));
    TaskNode<?, ?>[] chosen = of(sketch.chosen());
    switch (sketch.wish()) {
      case UNTIL -> runner.until(chosen);
      case ONLY -> runner.only(chosen);
      case RETURN -> runner.returnTasks(chosen);
      case ALL, RESUME, AGAIN -> {}
    }
    return runner;
  }

  /** Runs it, counting calls anew. */
  FlowState run(FlowRunner runner) {
    calls = new ConcurrentHashMap<>();
    return runner.run();
  }

  /** Repairs the chosen tasks. */
  void repair() {
    sketch = sketch.repaired();
  }

  static List<Outcome> outcomes(FlowState state) {
    return state.states().stream().map(Outcome::of).toList();
  }

  /** The calls, once there are as many as expected: a call may go on after its time is over. */
  Map<String, Integer> calls(int expected) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (calls.values().stream().mapToInt(Integer::intValue).sum() < expected
        && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    return new TreeMap<>(calls);
  }
}
