package dev.weir.cli;

import dev.weir.graph.RuntimeVersion;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code weir}: what can be done with a crash bundle. */
@Command(
    name = "weir",
    description = "Looks into crash bundles of Weir, and calls failed tasks again.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {Show.class, Replay.class, PostMortems.class, Debug.class},
    footer = {
      "",
      "Exit codes: 0 if all went well, 1 if a replayed task failed again, 2 if the command is wrong, 3 if the"
          + " bundle cannot be read or the task cannot be called."
    })
public final class Main implements Runnable {

  static final int FAILED_AGAIN = 1;
  static final int CANNOT = 3;

  // Held here, or what is set may be lost with it.
  private static final Logger LOGGER = Logger.getLogger("dev.weir");

  // What holds for the whole command: where secrets are read from.
  private final BufferedReader in;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  private Main(BufferedReader in) {
    this.in = in;
  }

  /** The version for {@code --version}. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"weir " + RuntimeVersion.NUMBER};
    }
  }

  /**
   * Runs a command and ends the JVM with its exit code.
   *
   * @param args the command
   */
  public static void main(String[] args) {
    LOGGER.setUseParentHandlers(false); // what it warns of is printed here
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    System.exit(run(writer(System.out), writer(System.err), in, Ansi.AUTO, args));
  }

  /** With the stream's own charset, that of the terminal, where the JDK can tell it. */
  @SuppressWarnings("DefaultCharset")
  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true);
  }

  /** Runs a command and gives its exit code. */
  static int run(
      PrintWriter out, PrintWriter err, BufferedReader in, Ansi colours, String... args) {
    CommandLine command = new CommandLine(new Main(in));
    command.setOut(out);
    command.setErr(err);
    command.setColorScheme(CommandLine.Help.defaultColorScheme(colours));
    command.setUsageHelpAutoWidth(false);
    command.setExecutionExceptionHandler(
        (e, failed, parsed) -> {
          err.println(new Palette(colours).red("weir: ") + e.getMessage());
          err.flush();
          return CANNOT;
        });
    int code = command.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  BufferedReader in() {
    return in;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: show, replay, post-mortem or debug");
  }
}
