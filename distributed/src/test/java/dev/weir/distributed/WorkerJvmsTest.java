package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.graph.TaskNode;
import dev.weir.run.FlowRun;
import dev.weir.run.FlowState;
import dev.weir.run.RunListener;
import dev.weir.run.TaskContext;
import dev.weir.state.Failed;
import dev.weir.state.TaskState;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Div;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Workers in JVMs of their own: what dies, what is done again, and what is left behind. */
class WorkerJvmsTest {

  private static final DistributedExecutor EXECUTOR =
      DistributedExecutor.builder().processes(true).workers(2).slots(1).build();

  private final TestFlow flow = new TestFlow();

  @AfterAll
  static void close() {
    EXECUTOR.close();
  }

  /** A task whose body needs nothing of this JVM. */
  private Div task(Div.Signature body) {
    return flow.replace(flow.div(0), body);
  }

  private static int pid() {
    return (int) ProcessHandle.current().pid();
  }

  @Test
  void tasksRunInTheWorkers() {
    List<Div> tasks = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      tasks.add(task(x -> pid()));
    }

    FlowState state = flow.run(EXECUTOR);

    Set<Integer> pids = new TreeSet<>();
    tasks.forEach(task -> pids.add(state.result(task)));
    assertThat(pids).hasSize(2);
    assertThat(pids).doesNotContain(pid());
  }

  @Test
  void attemptThatIsLostWithItsWorkerIsMadeAgain() {
    Div killing =
        task(
            x -> {
              if (TaskContext.current().attempt() == 1) {
                Runtime.getRuntime().halt(1);
              }
              return 7;
            });
    List<Div> others = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      others.add(task(x -> 1));
    }

    FlowState state = flow.run(EXECUTOR);

    int result = state.result(killing);
    assertThat(result).isEqualTo(7);
    assertThat(state.of(killing).attempts()).isEqualTo(2);
    others.forEach(other -> assertThat(state.of(other).isSuccessful()).isTrue());
  }

  @Test
  void taskThatKillsThreeWorkersFails() {
    Div killing =
        task(x -> {
              Runtime.getRuntime().halt(1);
              return 0;
            })
            .retries(5); // which are for what it throws
    Div other = task(x -> 1);

    FlowState state = flow.run(EXECUTOR);

    assertThat(state.of(killing).attempts()).isEqualTo(3);
    Throwable failure = ((Failed<?>) state.of(killing)).exception();
    assertThat(failure).isInstanceOf(WorkerLostException.class);
    assertThat(failure)
        .hasMessageThat()
        .matches(
            "\\[WorkerLost] 'div-2' was lost with its worker for the 3\\. time, so it is not tried"
                + " again: worker-\\d+ was the last; look for what ends the JVM, such as too little"
                + " memory");
    assertThat(state.of(other).isSuccessful()).isTrue();
  }

  /** A worker is killed from outside, at some moment of a long run. */
  @Test
  void killOfAWorkerCostsOnlyWhatItWasAt() {
    List<Div> tasks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      tasks.add(task(x -> pid()));
    }
    AtomicInteger done = new AtomicInteger();

    FlowState state =
        flow.runner()
            .executor(EXECUTOR)
            .listener(
                new RunListener() {
                  @Override
                  public void taskChanged(
                      TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
                    if (after.isSuccessful() && done.incrementAndGet() == 20) {
                      ProcessHandle.of((Integer) after.result())
                          .ifPresent(ProcessHandle::destroyForcibly);
                    }
                  }
                })
            .run();

    assertThat(state.isSuccessful()).isTrue();
    int attempts = tasks.stream().mapToInt(task -> state.of(task).attempts()).sum();
    assertThat(attempts).isAtMost(tasks.size() + 1);
    Set<Integer> pids = new TreeSet<>();
    tasks.forEach(task -> pids.add(state.result(task)));
    assertThat(pids.size()).isAtLeast(2);
  }

  @Test
  void cancelInterruptsTheRemoteThreadAndTheSlotIsUsableAfterwards() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(2);
    for (int i = 0; i < 2; i++) {
      task(
          x -> {
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              return 1;
            }
            return 0;
          });
    }

    FlowRun run =
        flow.runner()
            .executor(EXECUTOR)
            .listener(
                new RunListener() {
                  @Override
                  public void taskChanged(
                      TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
                    if (!after.isFinished()) {
                      running.countDown();
                    }
                  }
                })
            .start();
    running.await();
    run.cancel();

    assertThat(run.join().isCancelled()).isTrue();
    tasksRunInTheWorkers(new TestFlow());
  }

  private static void tasksRunInTheWorkers(TestFlow other) {
    Div task = other.replace(other.div(0), x -> pid());
    assertThat(other.run(EXECUTOR).of(task).isSuccessful()).isTrue();
  }

  @Test
  void whatATaskPrintsIsPrintedHereWithWorkerAndTask() throws InterruptedException {
    task(
        x -> {
          System.out.println("hello from there");
          return 0;
        });
    CountDownLatch told = new CountDownLatch(1);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(
        new PrintStream(printed, true, StandardCharsets.UTF_8) {
          @Override
          public void println(String line) {
            super.println(line);
            if (line.endsWith("hello from there")) {
              told.countDown();
            }
          }
        });
    try {
      flow.run(EXECUTOR);
      told.await();
    } finally {
      System.setOut(before);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsMatch("\\[worker-\\d+ div-2] hello from there");
  }

  @Test
  void jvmThatCannotStartEndsTheRunAndSaysWhy() {
    task(x -> 1);
    try (DistributedExecutor executor =
        DistributedExecutor.builder()
            .processes(true)
            .workers(1)
            .jvmFlags("-XX:NoSuchOption")
            .build()) {
      FlowState state = flow.run(executor);

      assertThat(state.isFailed()).isTrue();
      assertThat(state.message())
          .containsMatch(
              "\\[WorkerStart] worker \\d+ could not be started: it ended with exit code 1, and"
                  + " printed: .*Unrecognized VM option 'NoSuchOption'");
    }
  }

  @Test
  void missingJavaCommandEndsTheRunAndSaysSo() {
    task(x -> 1);
    String home = System.getProperty("java.home");
    System.setProperty("java.home", "nowhere");
    FlowState state;
    try (DistributedExecutor executor = DistributedExecutor.builder().processes(true).build()) {
      state = flow.run(executor);
    } finally {
      System.setProperty("java.home", home);
    }

    assertThat(state.isFailed()).isTrue();
    assertThat(state.message())
        .startsWith(
            "java.lang.IllegalStateException: [WorkersStart] the workers could not be started:"
                + " java.io.IOException: ");
  }

  @Test
  void closingLeavesNoJvmBehind() throws Exception {
    Div task = task(x -> pid());
    DistributedExecutor executor = DistributedExecutor.builder().processes(true).workers(1).build();
    int pid = flow.run(executor).result(task);
    ProcessHandle worker = ProcessHandle.of(pid).orElseThrow();

    executor.close();

    assertThat(worker.onExit().get().isAlive()).isFalse();
  }

  @Test
  void workersOfAnIdleExecutorEndAndAreStartedAgain() throws Exception {
    List<Runnable> later = new ArrayList<>();
    Where.Jvms jvms = new Where.Jvms(List.of());
    Settings settings = new Settings(jvms, 1, 1, List.of(), Settings.LARGEST_BROUGHT, false);
    ClusterCrew crew = new ClusterCrew(() -> JvmTeam.start(settings, jvms), later::add);
    DistributedExecutor executor = new DistributedExecutor(crew);
    Div task = task(x -> pid());
    int first = flow.run(executor).result(task);
    int second = flow.run(executor).result(task);
    assertThat(second).isEqualTo(first);
    ProcessHandle worker = ProcessHandle.of(first).orElseThrow();

    later.get(0).run(); // it was about the first run, and there was another
    assertThat(worker.isAlive()).isTrue();
    later.get(1).run();
    assertThat(worker.onExit().get().isAlive()).isFalse();

    int third = flow.run(executor).result(task);
    assertThat(third).isNotEqualTo(first);
    executor.close();
  }

  private static ProcessBuilder driver(List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(options);
    command.add(DyingDriver.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return builder;
  }

  @Test
  void debugShowsWhatTheEngineDoes() throws Exception {
    Process driver =
        driver(List.of("-Djgroups.use.jdk_logger=true"), "debug").redirectErrorStream(true).start();
    String printed = new String(driver.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(printed).containsMatch("(?m)^\\[worker-1] .* org\\.jgroups\\.");
    assertThat(printed).containsMatch("(?m)^[^\\[]+ org\\.jgroups\\.");
  }

  /** Starts a JVM that runs a flow on a worker; gives it and the worker's process id. */
  private static long pidOfWorker(List<Process> started, String... options) throws Exception {
    Process driver =
        driver(List.of(options)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    started.add(driver);
    String printed = new String(driver.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(driver.waitFor()).isEqualTo(DyingDriver.CODE);
    return Long.parseLong(printed.lines().reduce((first, last) -> last).orElseThrow());
  }

  /** A debugger cannot look into other JVMs. */
  @Test
  void underADebuggerWorkersAreInThisJvm() throws Exception {
    List<Process> driver = new ArrayList<>();
    String attached = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0";

    assertThat(pidOfWorker(driver, attached)).isEqualTo(driver.get(0).pid());
    assertThat(pidOfWorker(driver, attached, "-Dweir.debugger=off"))
        .isNotEqualTo(driver.get(1).pid());
  }

  /** The driver dies without a word. */
  @Test
  void workersEndWithTheirDriver() throws Exception {
    List<Process> driver = new ArrayList<>();

    long pid = pidOfWorker(driver);

    assertThat(pid).isNotEqualTo(driver.get(0).pid());
    ProcessHandle.of(pid).ifPresent(worker -> worker.onExit().join());
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()).isFalse();
  }
}
