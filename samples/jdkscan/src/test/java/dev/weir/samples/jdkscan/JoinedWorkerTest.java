package dev.weir.samples.jdkscan;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.Task;
import dev.weir.distributed.WeirWorker;
import dev.weir.run.FlowRunner;
import dev.weir.run.RunListener;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jgroups.JChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample on a worker that was started elsewhere, without the sample's classes. */
class JoinedWorkerTest {

  private static final String MODULES = "java.logging,java.sql";

  @TempDir Path folder;

  /** Weir and its engine only. */
  private static String classPath() {
    return Stream.of(Task.class, FlowRunner.class, WeirWorker.class, JChannel.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Process startWorker(String address) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            WeirWorker.class.getName(),
            "--secret-file",
            folder.resolve("secret").toString(),
            "--listen",
            address,
            "--cache",
            "cache");
    builder.environment().put("CLASSPATH", classPath());
    builder.directory(Files.createDirectory(folder.resolve("empty")).toFile());
    return builder.redirectErrorStream(true).start();
  }

  private int run(String... arguments) throws IOException {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    return Main.run(out, out, new RunListener() {}, arguments);
  }

  @Test
  void writesTheSameReport() throws IOException {
    String address;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      address = "127.0.0.1:" + socket.getLocalPort();
    }
    Path secret = Files.writeString(folder.resolve("secret"), "5e".repeat(32));
    run("--modules", MODULES, "--out", folder + "/here.txt");

    Process worker = startWorker(address);
    try (BufferedReader printed = worker.inputReader(UTF_8)) {
      assertThat(printed.readLine()).endsWith("listening on " + address);
      int exitCode =
          run(
              "--executor",
              "distributed",
              "--address",
              address,
              "--secret-file",
              secret.toString(),
              "--modules",
              MODULES,
              "--out",
              folder + "/there.txt");
      assertThat(exitCode).isEqualTo(0);
    } finally {
      worker.destroyForcibly();
    }

    assertThat(Files.mismatch(folder.resolve("here.txt"), folder.resolve("there.txt")))
        .isEqualTo(-1);
  }
}
