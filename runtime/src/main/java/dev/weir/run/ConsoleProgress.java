package dev.weir.run;

import dev.weir.graph.TaskNode;
import dev.weir.internal.Misuse;
import dev.weir.state.TaskState;
import java.io.Console;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a run is: on a terminal a line that renews itself, elsewhere one line for each
 * tenth of the tasks, and at the end the flow's final state.
 *
 * <p>One object shows one run at a time. Thread-safe.
 */
public final class ConsoleProgress implements RunListener {

  private static final int TENTHS = 10;

  private final PrintStream out;
  private final boolean terminal;
  // The rest is guarded by this.
  private String flow = "";
  private int tasks;
  private int finished;
  private int failed;
  private int shownTenths;

  /** Shows progress on the standard error stream, so that it does not mix with output. */
  public ConsoleProgress() {
    this(System.err, isTerminal(System.console()));
  }

  /**
   * Shows progress on a stream.
   *
   * @param out the stream; it is flushed, never closed
   * @param terminal whether a carriage return goes back to the start of the line there
   * @throws IllegalArgumentException if the stream is null
   */
  public ConsoleProgress(PrintStream out, boolean terminal) {
    this.out = Misuse.requireNonNull(out, "out");
    this.terminal = terminal;
  }

  @Override
  public synchronized void runStarted(FlowRun run) {
    flow = run.graph().name();
    tasks = run.graph().size();
    finished = 0;
    failed = 0;
    shownTenths = 0;
  }

  @Override
  public synchronized void taskChanged(
      TaskNode<?, ?> task, TaskState<?> before, TaskState<?> after) {
    if (!after.isFinished()) {
      return;
    }
    finished++;
    if (after.isFailed()) {
      failed++;
    }
    int tenths = (int) ((long) finished * TENTHS / tasks);
    if (terminal) {
      out.print("\r" + line());
      out.flush();
    } else if (tenths > shownTenths) {
      out.println(line());
      out.flush();
    }
    shownTenths = tenths;
  }

  @Override
  public synchronized void runFinished(FlowState state) {
    if (terminal && finished > 0) {
      out.println();
    }
    out.println(flow + ": " + state);
    out.flush();
  }

  private String line() {
    return flow
        + ": "
        + finished
        + " of "
        + tasks
        + " tasks"
        + (failed == 0 ? "" : ", " + failed + " failed");
  }

  /** From JDK 22 on there is a console without a terminal too, and it can be asked. */
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
