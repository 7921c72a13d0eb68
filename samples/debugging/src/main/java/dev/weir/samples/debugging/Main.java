package dev.weir.samples.debugging;

import dev.weir.executor.FlowExecutor;
import dev.weir.executor.FlowExecutors;
import java.io.PrintStream;

/** Tells the three stories, or waits for a debugger. */
public final class Main {

  private Main() {}

  /**
   * Tells them on the executor that {@code weir.executor} names.
   *
   * @param arguments {@code debug} to wait for a debugger instead
   * @throws Exception if a story goes wrong
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0 && arguments[0].equals("debug")) {
      StepThrough.wait(FlowExecutors.configured());
    } else {
      tell(System.out, FlowExecutors.configured());
    }
  }

  static void tell(PrintStream out, FlowExecutor executor) throws Exception {
    Transcript transcript = new Transcript(out);
    RaiseAtOnce.tell(transcript, executor);
    PostHoc.tell(transcript, executor);
    LookUpAndReplace.tell(transcript, executor);
  }
}
