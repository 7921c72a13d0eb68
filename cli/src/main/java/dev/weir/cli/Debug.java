package dev.weir.cli;

import dev.weir.debug.CrashBundle;
import dev.weir.debug.FailedTask;
import dev.weir.state.DebugSession;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code weir debug}. */
@Command(
    name = "debug",
    description = {
      "Calls a failed task once more in another JVM, which stops on the first line of the task until"
          + " a debugger comes, and waits until it has ended."
    },
    mixinStandardHelpOptions = true)
final class Debug implements Callable<Integer> {

  private static final Duration VERY_LONG = Duration.ofDays(365);

  @Mixin private BundleOptions options = new BundleOptions();
  @Mixin private TaskOptions which = new TaskOptions();

  @Option(
      names = {"-p", "--port"},
      paramLabel = "PORT",
      description = "Where to wait for the debugger, on this machine; a free port if left out.")
  private int port;

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Main main;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    CommandLine command = spec.commandLine();
    CrashBundle bundle = options.open();
    Show.warn(bundle, command.getOut(), new Palette(command.getColorScheme().ansi()));
    FailedTask task = which.choose(bundle, command, main.in());
    try (DebugSession session = task.debug(port)) {
      session.await(VERY_LONG);
    }
    return 0;
  }
}
