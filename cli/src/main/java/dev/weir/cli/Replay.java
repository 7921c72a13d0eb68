package dev.weir.cli;

import dev.weir.debug.CrashBundle;
import dev.weir.debug.FailedTask;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code weir replay}. */
@Command(
    name = "replay",
    description = {
      "Calls a failed task once more, with the inputs that it had, and shows what comes of it."
    },
    mixinStandardHelpOptions = true)
final class Replay implements Callable<Integer> {

  @Mixin private BundleOptions options = new BundleOptions();
  @Mixin private TaskOptions which = new TaskOptions();

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Main main;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    CommandLine command = spec.commandLine();
    PrintWriter out = command.getOut();
    Palette palette = new Palette(command.getColorScheme().ansi());
    CrashBundle bundle = options.open();
    Show.warn(bundle, out, palette);
    FailedTask task = which.choose(bundle, command, main.in());
    task.requireReplayable();
    Object result;
    try {
      result = task.replay();
    } catch (Throwable e) { // whatever the task throws
      out.println(palette.red(task.task() + " failed again:"));
      Show.printStackTrace(e, e.getClass().getName(), out);
      return Main.FAILED_AGAIN;
    }
    out.println(
        palette.green(task.task() + " succeeded this time")
            + (result == null ? "." : ", with a " + result.getClass().getTypeName() + "."));
    return 0;
  }
}
