package dev.weir.distributed;

import dev.weir.distributed.testing.Machines;
import dev.weir.graph.Input;
import dev.weir.graph.TaskNode;
import dev.weir.run.FlowState;
import dev.weir.run.RunListener;
import dev.weir.state.TaskState;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The program of a driver on a machine. It does what the lines of its standard input say, each in a
 * thread of its own, and says what came of it.
 */
final class MachineDriver {

  private static final int PATIENCE_SECONDS = 60;
  private static final int LARGE = 60;
  private static final int MAX_CUT_MILLIS = 15_000;

  /** What happens to the network. */
  private enum Cut {
    WORKER,
    DRIVER,
    WORKER_FOR_A_MOMENT,
    ALL_WORKERS,
    DRIVER_FOR_A_MOMENT
  }

  private final Path folder;
  private final Machines.Switch center;
  private final Joining joining;
  private final DistributedExecutor executor;
  // Whether there have been no workers for long enough is said when a line asks for it.
  private final DistributedExecutor withTimers;
  private final BlockingQueue<Runnable> timers = new LinkedBlockingQueue<>();

  private MachineDriver(String address, Path folder, boolean encrypted, Machines.Switch center) {
    this.folder = folder;
    this.center = center;
    SSLContext tls =
        encrypted
            ? TlsFiles.context(folder.resolve("keys"), null, folder.resolve("password"))
            : null;
    this.joining = new Joining(List.of(address), folder.resolve("secret"), tls, !encrypted, false);
    DistributedExecutor.Builder builder =
        DistributedExecutor.builder()
            .address(address)
            .secretFile(folder.resolve("secret"))
            .shipClasses(false);
    this.executor = (tls == null ? builder.insecure() : builder.tls(tls)).build();
    this.withTimers = new DistributedExecutor(new ClusterCrew(this::team));
  }

  private JoinedTeam team() {
    try {
      return new JoinedTeam(Settings.defaults(joining), joining, this::later);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void later(Runnable timer) {
    timers.add(timer);
    say("alone");
  }

  private static void say(String what) {
    System.out.println("driver: " + what);
  }

  /** Runs the program. */
  public static void main(String[] arguments) throws IOException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    MachineDriver driver =
        new MachineDriver(
            arguments[0],
            Path.of(arguments[1]),
            Boolean.parseBoolean(arguments[2]),
            new Machines.Switch(arguments[3]));
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = line.split(" ", -1);
      Thread thread = new Thread(() -> driver.obey(words, before), "line");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void obey(String[] words, Set<Thread> before) {
    try {
      switch (words[0]) {
        case "relay" -> relay(words[1]);
        case "large" -> large();
        case "pair" -> pair(words[1]);
        case "endless" -> endless();
        case "patience" -> {
          timers.forEach(Runnable::run);
          say("patience has ended");
        }
        case "chaos" -> chaos(Long.parseLong(words[1]), Integer.parseInt(words[2]));
        case "close" -> {
          executor.close();
          withTimers.close();
          say("closed, and left " + left(before));
        }
        default -> throw new IllegalArgumentException(words[0]);
      }
    } catch (Exception | AssertionError e) {
      e.printStackTrace();
      say(words[0] + " went wrong: " + e);
    }
  }

  private Input<String> marker(String name) {
    return Input.of(folder.resolve(name).toString());
  }

  /** One task, and two after it that wait to be told to end. */
  private void relay(String marker) {
    TestFlow flow = new TestFlow();
    Step first =
        LargeValues.task(
            flow, "first", inputs -> MachineTasks.waitsOnce(inputs[0]), marker(marker));
    Step second = LargeValues.task(flow, "second", inputs -> MachineTasks.waits(), first);
    Step third = LargeValues.task(flow, "third", inputs -> MachineTasks.waits(), first);
    say("relay " + told(flow, List.of(first, second, third)));
  }

  /** One task that makes something large, one after it that waits, and one that reads it. */
  private void large() {
    TestFlow flow = new TestFlow();
    Step make = LargeValues.task(flow, "make", inputs -> LargeValues.large(LARGE));
    Step wait = LargeValues.task(flow, "wait", inputs -> MachineTasks.waits(), make);
    Step read = LargeValues.task(flow, "read", inputs -> MachineTasks.reads(inputs[0]), make);
    Step size = LargeValues.task(flow, "size", inputs -> MachineTasks.reads(inputs[0]), make);
    say("large " + told(flow, List.of(wait, read, size)));
  }

  /** Two tasks that are interrupted, or made again. */
  private void pair(String marker) {
    TestFlow flow = new TestFlow();
    List<Step> tasks = new ArrayList<>();
    for (String name : List.of("one", "other")) {
      tasks.add(
          LargeValues.task(
              flow,
              name,
              inputs -> MachineTasks.isInterruptedOnce(inputs[0]),
              marker(marker + "-" + name)));
    }
    say("pair " + told(flow, tasks));
  }

  /** Two tasks that are interrupted, or the run ends otherwise. */
  private void endless() {
    TestFlow flow = new TestFlow();
    for (String name : List.of("one", "other")) {
      LargeValues.task(flow, name, inputs -> MachineTasks.isInterrupted());
    }
    FlowState state = flow.run(withTimers);
    say("endless failed: " + state.isFailed() + " " + state.message().replace('\n', ' '));
  }

  /** Of each task its result, its attempts, and how often its success was told. */
  private Map<String, String> told(TestFlow flow, List<Step> tasks) {
    Map<String, String> told = new LinkedHashMap<>();
    Map<String, Integer> successes = new LinkedHashMap<>();
    RunListener counter =
        new RunListener() {
          @Override
          public void taskChanged(TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
            if (after.isSuccessful()) {
              synchronized (successes) {
                successes.merge(name(task), 1, Integer::sum);
              }
            }
          }
        };
    FlowState state = flow.runner().executor(withTimers).listener(counter).run();
    for (Step task : tasks) {
      TaskState<?> end = state.of(task);
      String result = end.isSuccessful() ? String.valueOf(state.result(task)) : end.toString();
      told.put(
          name(task),
          "%s after %d, told %s".formatted(result, end.attempts(), successes.get(name(task))));
    }
    return told;
  }

  /** Without the number that it has because another task was in its place. */
  private static String name(TaskNode<?, ?> task) {
    return task.slug().replaceAll("-\\d+$", "");
  }

  private void chaos(long seed, int machines) throws Exception {
    Random random = new Random(seed);
    Cut cut = Cut.values()[(int) Math.floorMod(seed - 1, (long) Cut.values().length)];
    List<Integer> cables = cables(cut, random, machines);
    boolean isShort = cut == Cut.WORKER_FOR_A_MOMENT || cut == Cut.DRIVER_FOR_A_MOMENT;
    int millis = isShort ? 0 : random.nextInt(MAX_CUT_MILLIS);
    CompletableFuture<@Nullable Void> whole = new CompletableFuture<>();
    RandomFlow flow = new RandomFlow(random);
    String difference =
        flow.difference(
            executor,
            () -> {
              cables.forEach(machine -> pull(machine, true));
              CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
                  .execute(
                      () -> {
                        cables.forEach(machine -> pull(machine, false));
                        whole.complete(null);
                      });
            });
    whole.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    say(
        "chaos %d (%s for %d ms, %d attempts again): '%s'"
            .formatted(seed, cut, millis, flow.again(), difference));
  }

  private static List<Integer> cables(Cut cut, Random random, int machines) {
    int worker = 1 + random.nextInt(machines - 1);
    return switch (cut) {
      case DRIVER, DRIVER_FOR_A_MOMENT -> List.of(MachineRoom.DRIVER);
      case WORKER, WORKER_FOR_A_MOMENT -> List.of(worker);
      case ALL_WORKERS -> {
        List<Integer> all = new ArrayList<>();
        for (int machine = 1; machine < machines; machine++) {
          all.add(machine);
        }
        yield all;
      }
    };
  }

  private void pull(int machine, boolean out) {
    try {
      if (out) {
        center.cut(machine);
      } else {
        center.connect(machine);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The threads that executors have left; the JDK keeps some of its own. */
  private static List<String> left(Set<Thread> before) throws InterruptedException {
    List<String> left = new ArrayList<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      String name = thread.getName();
      boolean ofTheJdk =
          name.startsWith("ForkJoinPool")
              || name.startsWith("CompletableFuture")
              || name.startsWith("process reaper")
              || name.contains("Cleaner");
      if (!ofTheJdk && !before.contains(thread) && !thread.equals(Thread.currentThread())) {
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        if (thread.isAlive()) {
          left.add(name);
        }
      }
    }
    return left;
  }
}
