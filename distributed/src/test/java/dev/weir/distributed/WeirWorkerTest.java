package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.Task;
import dev.weir.distributed.cluster.Cluster;
import dev.weir.distributed.cluster.Secret;
import dev.weir.run.FlowRunner;
import dev.weir.state.Failed;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Step;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker's command, in a folder that is empty and without the classes of any flow. */
class WeirWorkerTest {

  @TempDir Path folder;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  /** Weir and its engine, and nothing of these tests. */
  private static String classPath() {
    return Stream.of(Task.class, FlowRunner.class, WeirWorker.class, Cluster.engine())
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private BufferedReader start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.add(WeirWorker.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(Files.createDirectory(folder.resolve("empty" + started.size())).toFile());
    builder.environment().put("CLASSPATH", classPath());
    Process process = builder.start();
    started.add(process);
    return process.inputReader(StandardCharsets.UTF_8);
  }

  private static String freeAddress() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "127.0.0.1:" + socket.getLocalPort();
    }
  }

  private static void sendNoise(String address) throws IOException {
    int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static @Nullable String lineWith(String text, BufferedReader printed) throws IOException {
    String line = printed.readLine();
    while (line != null && !line.contains(text)) {
      line = printed.readLine();
    }
    return line;
  }

  private static int pid() {
    return (int) ProcessHandle.current().pid();
  }

  private static Object runOn(DistributedExecutor executor) {
    TestFlow flow = new TestFlow();
    Step task = flow.replace(flow.step("where", inputs -> null), inputs -> pid());
    return flow.run(executor).of(task) instanceof Failed<?> failed
        ? String.valueOf(failed.exception().getMessage())
        : Objects.requireNonNull(flow.run(executor).result(task));
  }

  @Test
  void workerRunsFlowsWhoseClassesItLacks() throws Exception {
    String address = freeAddress();
    Path secret = Files.writeString(folder.resolve("secret"), Secret.random().text());
    Path cache = folder.resolve("cache");
    BufferedReader printed =
        start(
            "--secret-file",
            secret.toString(),
            "--listen",
            address,
            "--slots",
            "1",
            "--cache",
            cache.toString());
    assertThat(printed.readLine()).isEqualTo("[" + address + "] listening on " + address);
    sendNoise(address);
    assertThat(lineWith("WARNING", printed)).isNotNull(); // who is refused is logged
    DistributedExecutor.Builder driver =
        DistributedExecutor.builder().address(address).secretFile(secret);

    try (DistributedExecutor executor = driver.shipClasses(false).build()) {
      assertThat(runOn(executor))
          .isEqualTo(
              "[ClassMissing] 'where-2' cannot be read: the class"
                  + " dev.weir.distributed.WeirWorkerTest is not there; put it on the class path");
    }
    assertThat(Files.exists(cache)).isFalse();

    long shipped;
    try (DistributedExecutor executor = driver.shipClasses(true).build()) {
      assertThat(runOn(executor)).isEqualTo((int) started.get(0).pid());
      shipped = executor.bytesMoved();
    }
    assertThat(shipped).isGreaterThan(100_000);
    try (Stream<Path> files = Files.list(cache)) {
      files.forEach(
          file -> assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}\\.jar"));
    }

    try (DistributedExecutor executor = driver.build()) {
      assertThat(runOn(executor)).isEqualTo((int) started.get(0).pid());
      assertThat(executor.bytesMoved()).isLessThan(shipped / 2); // they are there already
    }

    started.get(0).destroy(); // asks it to end, which it does at once without work
    assertThat(started.get(0).waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void wrongOptionEndsItWithAMessage() throws Exception {
    BufferedReader printed = start("--secrets");
    assertThat(printed.readLine())
        .isEqualTo(
            "[OptionInvalid] '--secrets' is no option, or lacks its value; --help lists the"
                + " options");
    assertThat(started.get(0).waitFor()).isEqualTo(2);
  }
}
