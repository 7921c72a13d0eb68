package dev.weir.samples.debugging;

import dev.weir.executor.FlowExecutor;
import dev.weir.executor.FlowExecutors;
import java.io.PrintStream;
import java.nio.file.Path;

/** Tells the four stories, or one part of them. */
public final class Main {

  private Main() {}

  /**
   * Tells them on the executor that {@code weir.executor} names.
   *
   * @param arguments {@code debug} to wait for a debugger instead, {@code fail} and a folder to
   *     leave a crash bundle there
   * @throws Exception if a story goes wrong
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0 && arguments[0].equals("debug")) {
      StepThrough.wait(FlowExecutors.configured());
    } else if (arguments.length == 2 && arguments[0].equals("fail")) {
      System.out.println(LastNight.fail(Path.of(arguments[1]), FlowExecutors.configured()));
    } else {
      tell(System.out, FlowExecutors.configured());
    }
  }

  static void tell(PrintStream out, FlowExecutor executor) throws Exception {
    Transcript transcript = new Transcript(out);
    RaiseAtOnce.tell(transcript, executor);
    PostHoc.tell(transcript, executor);
    LookUpAndReplace.tell(transcript, executor);
    LastNight.tell(transcript, executor);
  }
}
