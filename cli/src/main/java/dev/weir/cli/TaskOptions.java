package dev.weir.cli;

import dev.weir.debug.CrashBundle;
import dev.weir.debug.FailedTask;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which of the failed tasks, and inputs for it. */
final class TaskOptions {

  @Option(
      names = {"-t", "--task"},
      paramLabel = "TASK",
      description = "The failed task; may be left out if there is only one.")
  private @Nullable String task;

  @Option(
      names = {"-i", "--input"},
      paramLabel = "NAME=VALUE",
      description = {
        "An input that is missing, or another value for one: a text, number, boolean, or the name"
            + " of a constant of an enum. May be repeated."
      })
  private Map<String, String> inputs = new LinkedHashMap<>();

  @Option(
      names = "--ask",
      paramLabel = "NAME",
      description = {
        "An input that is asked for, so that it is not seen; without a terminal it is read from"
            + " the standard input. May be repeated."
      })
  private List<String> asked = new ArrayList<>();

  /** The task, with the inputs that were given. */
  FailedTask choose(CrashBundle bundle, CommandLine command, BufferedReader in) throws IOException {
    FailedTask chosen = find(bundle, command);
    Map<String, String> texts = new LinkedHashMap<>(inputs);
    for (String name : asked) {
      texts.put(name, ask(name, in));
    }
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      Class<?> type = chosen.types().get(entry.getKey());
      chosen =
          chosen.with(
              entry.getKey(),
              type == null
                  ? entry.getValue()
                  : InputValue.of(entry.getKey(), entry.getValue(), type));
    }
    return chosen;
  }

  private FailedTask find(CrashBundle bundle, CommandLine command) {
    List<FailedTask> found =
        bundle.failures().stream()
            .filter(each -> task == null || each.task().equals(task))
            .toList();
    if (found.size() != 1) {
      throw new ParameterException(
          command,
          "name one of the failed tasks with --task: "
              + bundle.failures().stream().map(FailedTask::task).collect(Collectors.joining(", ")));
    }
    return found.get(0);
  }

  private static String ask(String name, BufferedReader in) throws IOException {
    Optional<Console> terminal =
        Optional.ofNullable(System.console()).filter(TaskOptions::isTerminal);
    if (terminal.isPresent()) {
      char[] typed = terminal.get().readPassword("%s: ", name);
      return typed == null ? "" : new String(typed);
    }
    String line = in.readLine();
    if (line == null) {
      throw new IOException("the standard input has no line for " + name);
    }
    return line;
  }

  /**
   * Whether someone is there to type. Until JDK 21 there is no console without a terminal; from JDK
   * 22 on there may be one, which says itself what it is. Weir is compiled for JDK 17, so the
   * method is looked up by its name: the system property {@code jdk.console} would work only for
   * those who set it before the JVM starts.
   */
  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
