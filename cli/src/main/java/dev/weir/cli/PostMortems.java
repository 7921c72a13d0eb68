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
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code weir post-mortem}. */
@Command(
    name = "post-mortem",
    description = {
      "Calls a failed task once more in another JVM, and shows its stack trace with source lines"
          + " and variables."
    },
    mixinStandardHelpOptions = true)
final class PostMortems implements Callable<Integer> {

  @Mixin private BundleOptions options = new BundleOptions();
  @Mixin private TaskOptions which = new TaskOptions();

  @Option(
      names = "--sources",
      paramLabel = "PATH",
      description = {
        "Folders with source files. If left out, those are looked for where Maven and Gradle have"
            + " them, beside the folders of the class path."
      })
  private String sources = "";

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
    if (!sources.isEmpty()) {
      System.setProperty("weir.sources", sources);
    }
    CrashBundle bundle = options.open();
    Show.warn(bundle, out, new Palette(command.getColorScheme().ansi()));
    FailedTask task = which.choose(bundle, command, main.in());
    out.print(task.postMortem());
    return 0;
  }
}
