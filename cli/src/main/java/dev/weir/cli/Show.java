package dev.weir.cli;

import dev.weir.debug.CrashBundle;
import dev.weir.debug.FailedTask;
import dev.weir.state.TaskState;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code weir show}. */
@Command(
    name = "show",
    description = "Shows what has failed, with the inputs and the stack traces.",
    mixinStandardHelpOptions = true)
final class Show implements Callable<Integer> {

  @Mixin private BundleOptions options = new BundleOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Palette palette = new Palette(spec.commandLine().getColorScheme().ansi());
    CrashBundle bundle = options.open();
    out.println(palette.bold(bundle.flow()) + ": " + bundle.state());
    out.println(
        "on Java %s, %s %s"
            .formatted(
                bundle.environment().getOrDefault("java.version", "?"),
                bundle.environment().getOrDefault("os.name", "?"),
                bundle.environment().getOrDefault("os.arch", "?")));
    warn(bundle, out, palette);
    out.println();
    for (TaskState<?> state : bundle.state().states()) {
      String text = state.toString();
      out.println("  " + state.task() + " " + (state.isFailed() ? palette.red(text) : text));
    }
    for (FailedTask task : bundle.failures()) {
      out.println();
      show(task, out, palette);
    }
    return 0;
  }

  static void warn(CrashBundle bundle, PrintWriter out, Palette palette) {
    bundle.warnings().forEach(text -> out.println(palette.yellow("warning: ") + text));
  }

  private static void show(FailedTask task, PrintWriter out, Palette palette) {
    out.println(palette.bold(task.task()));
    task.inputs().forEach((name, value) -> out.println("  " + name + " = " + ValueText.of(value)));
    task.missing()
        .forEach(
            (name, reason) -> out.println("  " + name + palette.yellow(" is missing: ") + reason));
    printStackTrace(task.exception(), task.toString(), out);
  }

  /** Exceptions are of users' classes too; where that throws, a text is printed. */
  static void printStackTrace(Throwable exception, String otherwise, PrintWriter out) {
    StringWriter trace = new StringWriter();
    try {
      exception.printStackTrace(new PrintWriter(trace, true));
    } catch (Throwable e) {
      out.println(otherwise);
      return;
    }
    out.print(trace);
    out.flush();
  }
}
