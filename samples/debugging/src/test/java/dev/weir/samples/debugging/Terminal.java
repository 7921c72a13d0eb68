package dev.weir.samples.debugging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.Task;
import dev.weir.cli.Main;
import dev.weir.flow.TaskFlow;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The command line for crash bundles, in a JVM that has nothing of the sample. */
final class Terminal {

  private static final String OURS = "\tat dev.weir.samples.debugging.Payday.";

  private Terminal() {}

  /** What one sees when the commands of the page are typed. */
  static String transcript(Path bundle) throws IOException, InterruptedException {
    return typed(bundle, "", "show payday.zip -cp target/classes")
        + typed(bundle, "0000\n", "replay payday.zip -cp target/classes --ask pin")
        + typed(bundle, "0000\n", "post-mortem payday.zip -cp target/classes --ask pin");
  }

  private static String typed(Path bundle, String asked, String command)
      throws IOException, InterruptedException {
    String classes = place(Payday.class);
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Dweir.sources=" + Path.of("src/main/java").toAbsolutePath());
    line.addAll(List.of("-cp", commandLine(), Main.class.getName()));
    for (String word : command.split(" ", -1)) {
      line.add(
          word.equals("payday.zip")
              ? bundle.toString()
              : word.equals("target/classes") ? classes : word);
    }
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
    Process process = builder.start();
    // So that reading ends, whatever happens.
    CompletableFuture.delayedExecutor(3, TimeUnit.MINUTES).execute(process::destroyForcibly);
    try (OutputStream in = process.getOutputStream()) {
      in.write(asked.getBytes(UTF_8));
    }
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return "$ java -jar weir-cli.jar %s\n%sexit code: %d\n"
        .formatted(command, folded(said), process.waitFor());
  }

  /** Without frames of others, and with some version of Java. */
  private static String folded(String said) {
    return said.lines()
        .filter(line -> !line.startsWith("\tat ") || line.startsWith(OURS))
        .map(line -> line.startsWith("on Java ") ? "on Java 17.0.15, Linux amd64" : line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String commandLine() {
    return Stream.of(Main.class, CommandLine.class, TaskFlow.class, Task.class)
        .map(Terminal::place)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String place(Class<?> member) {
    String location = member.getProtectionDomain().getCodeSource().getLocation().toString();
    return Path.of(URI.create(location)).toString();
  }
}
