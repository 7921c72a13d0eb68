package dev.weir.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.Task;
import dev.weir.flow.TaskFlow;
import dev.weir.processor.WeirProcessor;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A program of a user, which fails and is killed then. */
final class Shop {

  static final String SOURCE =
      """
      package com.acme;

      import dev.weir.Flow;
      import dev.weir.Sensitive;
      import dev.weir.Task;
      import java.nio.file.Path;

      @Flow
      public class Shop {
        record Order(int amount, int persons) implements java.io.Serializable {}

        @Task static int share(Order order) { return order.amount() / order.persons(); }
        @Task static String receipt(int share) { return "paid " + share; }
        @Task static int login(String user, @Sensitive String password) {
          if (password.length() == 4) return 4;
          throw new IllegalStateException("wrong password of " + user);
        }

        public static void main(String[] args) throws Exception {
          ShopFlow flow = new ShopFlow();
          flow.receipt(flow.share(new Order(100, 0)));
          flow.login("ann", "open sesame");
          flow.runner().crashBundles(Path.of(args[0])).run();
          System.out.println("written");
          new java.util.concurrent.CountDownLatch(1).await();
        }
      }
      """;

  private Shop() {}

  /** Compiles it as users do. */
  static void compile(Path classes) {
    compile(classes, SOURCE);
  }

  /** Compiles another one of that name. */
  static void compile(Path classes, String text) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("mem:///Shop.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    StringWriter said = new StringWriter();
    JavaCompiler.CompilationTask task =
        javac.getTask(
            said,
            null,
            null,
            List.of("-g", "--release", "17", "-cp", libraries(), "-d", classes.toString()),
            null,
            List.of(source));
    task.setProcessors(List.of(new WeirProcessor()));
    if (!task.call()) {
      throw new AssertionError(said.toString());
    }
  }

  /** Starts another JVM, whose output ends with it: at the latest after some minutes. */
  static Process start(Path folder, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("JDK_JAVA_OPTIONS");
    Process process = builder.directory(folder.toFile()).start();
    CompletableFuture.delayedExecutor(3, TimeUnit.MINUTES).execute(process::destroyForcibly);
    return process;
  }

  /** Runs it until it has failed, and kills it then. */
  static Path fail(Path jdk, Path classes, Path crashes) throws IOException, InterruptedException {
    Process process =
        start(
            classes,
            List.of(
                java(jdk),
                "-cp",
                classes + File.pathSeparator + libraries(),
                "com.acme.Shop",
                crashes.toString()));
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      String line = out.readLine();
      if (!"written".equals(line)) {
        throw new AssertionError(line + out.lines().collect(Collectors.joining("\n")));
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    try (Stream<Path> files = Files.list(crashes)) {
      return files.findFirst().orElseThrow();
    }
  }

  static String java(Path jdk) {
    return jdk.resolve("bin/java").toString();
  }

  /** What the program needs of Weir. */
  static String libraries() {
    return Stream.of(TaskFlow.class, Task.class)
        .map(Shop::place)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** What the command line needs, but for this test. */
  static String commandLine() {
    return libraries()
        + File.pathSeparator
        + place(CommandLine.class)
        + File.pathSeparator
        + place(Main.class);
  }

  private static String place(Class<?> member) {
    try {
      return Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** A JDK of some version: that of this test, or one beside it. */
  static Optional<Path> jdk(String version) throws IOException {
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    Path parent = own.getParent();
    try (Stream<Path> beside = parent == null ? Stream.empty() : Files.list(parent)) {
      return Stream.concat(Stream.of(own), beside.sorted())
          .filter(home -> isJdk(home, version))
          .findFirst();
    }
  }

  private static boolean isJdk(Path home, String version) {
    try {
      Path release = home.resolve("release");
      return Files.isRegularFile(release)
          && Files.isExecutable(home.resolve("bin/java"))
          && Files.readString(release).contains("JAVA_VERSION=\"" + version);
    } catch (IOException e) {
      return false;
    }
  }

  /** Without frames of others, which are not what the tests are about. */
  static String folded(@Nullable String text) {
    return String.valueOf(text)
        .lines()
        .filter(line -> !line.startsWith("\tat ") || line.startsWith("\tat com.acme.Shop."))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
