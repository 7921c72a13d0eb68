package dev.weir.distributed;

import dev.weir.executor.FlowExecutor;
import dev.weir.executor.LocalExecutor;
import dev.weir.graph.Input;
import dev.weir.graph.TaskNode;
import dev.weir.run.FlowState;
import dev.weir.run.RunListener;
import dev.weir.state.TaskState;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A random flow, of results that are small and large, which is disturbed at a random moment. */
final class RandomFlow {

  private static final int TASKS = 40;
  private static final int MAX_INPUTS = 3;
  private static final int[] SIZES = {1, 100, 10_000, 400_000};

  private final TestFlow flow = new TestFlow();
  private final Step last;
  private final int moment;
  private int again;

  RandomFlow(Random random) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < TASKS; i++) {
      int size = SIZES[random.nextInt(SIZES.length)];
      int salt = random.nextInt();
      Input<?>[] inputs = new Input<?>[Math.min(i, random.nextInt(MAX_INPUTS + 1))];
      for (int input = 0; input < inputs.length; input++) {
        inputs[input] = steps.get(random.nextInt(steps.size()));
      }
      steps.add(LargeValues.task(flow, "mix", given -> mix(salt, size, given), inputs));
    }
    Input<?>[] all = steps.toArray(Input<?>[]::new);
    this.last = LargeValues.task(flow, "sum", given -> mix(0, 1, given)[0], all);
    this.moment = 1 + random.nextInt(TASKS / 2);
  }

  /** How many attempts more there were in the last run than tasks. */
  int again() {
    return again;
  }

  private static int[] mix(int salt, int size, @Nullable Object[] given) {
    int sum = salt;
    for (Object value : given) {
      int[] part = (int[]) value;
      sum = 31 * sum + part[part.length - 1];
    }
    int[] mixed = new int[size];
    mixed[size - 1] = sum;
    return mixed;
  }

  /**
   * Runs it on the local executor, and on another one with a disturbance.
   *
   * @return how the second run differs from the first; empty if it does not
   */
  String difference(FlowExecutor executor, Runnable disturbance) {
    AtomicInteger successes = new AtomicInteger();
    AtomicInteger disturbances = new AtomicInteger();
    RunListener disturber =
        new RunListener() {
          @Override
          public void taskChanged(TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
            if (after.isSuccessful() && successes.incrementAndGet() == moment) {
              disturbance.run();
              disturbances.incrementAndGet();
            }
          }
        };
    FlowState expected = flow.run(new LocalExecutor());
    FlowState state = flow.runner().executor(executor).listener(disturber).run();
    again = state.states().stream().mapToInt(TaskState::attempts).sum() - TASKS - 1;
    if (!state.toString().equals(expected.toString())) {
      return state + " " + state.message() + " instead of " + expected;
    }
    if (!Objects.equals(state.result(last), expected.result(last))) {
      return state.result(last) + " instead of " + expected.result(last);
    }
    if (successes.get() != TASKS + 1 || disturbances.get() != 1) {
      return successes + " successes and " + disturbances + " disturbances were told";
    }
    return "";
  }
}
