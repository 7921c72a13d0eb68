package dev.weir.samples.jdkscan;

import dev.weir.run.ConsoleProgress;
import dev.weir.run.FlowState;
import dev.weir.run.RunListener;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Runs the scan from the command line. */
public final class Main {

  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int WRONG_OPTIONS = 2;

  private Main() {}

  /**
   * Scans the JDK that runs this, or some modules of it.
   *
   * @param arguments the options; {@code --help} lists them
   * @throws IOException if the JDK has no list of its modules
   */
  public static void main(String[] arguments) throws IOException {
    int exitCode = run(System.out, System.err, new ConsoleProgress(), arguments);
    if (exitCode != OK) {
      System.exit(exitCode);
    }
  }

  /** The program without its end: returns the exit code. */
  static int run(PrintStream out, PrintStream err, RunListener progress, String... arguments)
      throws IOException {
    if (List.of(arguments).contains("--help")) {
      out.print(Options.USAGE);
      return OK;
    }
    Options options;
    List<String> modules;
    try {
      options = Options.parse(arguments);
      modules = modulesFor(options);
    } catch (IllegalArgumentException e) {
      err.println("jdkscan: " + e.getMessage() + "; see --help");
      return WRONG_OPTIONS;
    }
    ScanFlow scan = ScanFlow.over(modules, options.report(), options.withBug());
    FlowState state =
        options.walkThrough()
            ? new FindTheBug(scan, options.executor(), out).tell()
            : scan.flow().runner().executor(options.executor()).listener(progress).run();
    out.println(state);
    if (!state.isSuccessful()) {
      scan.failures(state).forEach(line -> out.println("  " + line));
      return FAILED;
    }
    out.println(state.result(scan.summary()));
    out.println("Report: " + options.report().toAbsolutePath());
    return OK;
  }

  private static List<String> modulesFor(Options options) throws IOException {
    List<String> all = ModuleFiles.modules();
    for (String module : options.modules()) {
      if (!all.contains(module)) {
        throw new IllegalArgumentException("this JDK has no module '" + module + "'");
      }
    }
    return options.modules().isEmpty()
        ? all
        : options.modules().stream().sorted().distinct().toList();
  }
}
