package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.weir.executor.LocalExecutor;
import dev.weir.graph.Input;
import dev.weir.graph.TaskNode;
import dev.weir.run.FlowState;
import dev.weir.run.RunListener;
import dev.weir.state.TaskState;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kills, stops and resumes workers at random moments of random flows. {@code -Dweir.faults} says
 * how many, {@code -Dweir.seed} where to begin.
 */
@Tag("decision-35")
class ChaosTest {

  private static final int FAULTS = Integer.getInteger("weir.faults", 4);
  private static final long FIRST_SEED = Long.getLong("weir.seed", 1);
  private static final int TASKS = 40;
  private static final int MAX_INPUTS = 3;
  private static final int[] SIZES = {1, 100, 10_000, 400_000};

  /** What happens to a worker. */
  private enum Fault {
    KILL,
    STOP_AND_RESUME,
    KILL_BOTH,
    STOP
  }

  @Test
  void everyRunEndsAsItDoesOnTheLocalExecutor() {
    DistributedExecutor executor =
        DistributedExecutor.builder().processes(true).workers(2).slots(2).build();
    for (int i = 0; i < FAULTS; i++) {
      run(FIRST_SEED + i, executor);
    }
    executor.close();

    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList())
        .isEmpty();
  }

  private static void run(long seed, DistributedExecutor executor) {
    Random random = new Random(seed);
    TestFlow flow = new TestFlow();
    List<Step> steps = flow(flow, random);
    Fault fault = Fault.values()[(int) Math.floorMod(seed - 1, (long) Fault.values().length)];
    Disturber disturber = new Disturber(fault, 1 + random.nextInt(TASKS / 2));

    FlowState expected = flow.run(new LocalExecutor());
    FlowState state = flow.runner().executor(executor).listener(disturber).run();

    String message = "-Dweir.seed=%s -Dweir.faults=1: %s".formatted(seed, fault);
    assertWithMessage(message).that(state.toString()).isEqualTo(expected.toString());
    Step last = steps.get(steps.size() - 1);
    assertWithMessage(message).that(state.result(last)).isEqualTo(expected.result(last));
    assertWithMessage(message).that(disturber.isDone()).isTrue();
  }

  private static List<Step> flow(TestFlow flow, Random random) {
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
    steps.add(LargeValues.task(flow, "sum", given -> mix(0, 1, given)[0], all));
    return steps;
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

  /** Disturbs workers when some tasks have succeeded. */
  private static final class Disturber implements RunListener {

    private final Fault fault;
    private final int moment;
    private final AtomicInteger successes = new AtomicInteger();
    private volatile boolean done;

    Disturber(Fault fault, int moment) {
      this.fault = fault;
      this.moment = moment;
    }

    boolean isDone() {
      return done;
    }

    @Override
    public void taskChanged(TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
      if (after.isSuccessful() && successes.incrementAndGet() == moment) {
        List<ProcessHandle> workers =
            ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
        switch (fault) {
          case KILL -> workers.get(0).destroyForcibly();
          case KILL_BOTH -> workers.forEach(ProcessHandle::destroyForcibly);
          case STOP -> signal("STOP", workers.get(0));
          case STOP_AND_RESUME -> {
            signal("STOP", workers.get(0));
            signal("CONT", workers.get(0));
          }
        }
        done = true;
      }
    }

    private static void signal(String name, ProcessHandle process) {
      try {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
