package dev.weir.samples.debugging;

import dev.weir.debug.CrashBundle;
import dev.weir.debug.FailedTask;
import dev.weir.executor.FlowExecutor;
import dev.weir.run.FlowState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The fourth story: a run fails at night, and is looked at in the morning, elsewhere. */
final class LastNight {

  private LastNight() {}

  static void tell(Transcript transcript, FlowExecutor executor) throws Exception {
    Path crashes = Files.createTempDirectory("crashes");
    try {
      fail(crashes, executor);
      for (Path file : filesIn(crashes)) {
        morning(transcript, file);
      }
    } finally {
      for (Path file : filesIn(crashes)) {
        Files.delete(file);
      }
      Files.delete(crashes);
    }
  }

  /** What happens at night, when nobody is there. */
  static FlowState fail(Path crashes, FlowExecutor executor) {
    PaydayFlow flow = new PaydayFlow();
    flow.note(flow.share(900, "boss", "4711"));
    return flow.runner().executor(executor).crashBundles(crashes).run();
  }

  private static void morning(Transcript transcript, Path file) throws Exception {
    transcript.heading("In the morning there is a file");
    CrashBundle bundle = CrashBundle.open(file);
    transcript.shows("bundle.state()", bundle.state());
    FailedTask failed = bundle.failures().get(0);
    transcript.shows("failed", failed);
    transcript.shows("failed.inputs()", failed.inputs());
    transcript.shows("failed.missing()", failed.missing());

    transcript.heading("Replayed, with the pin, which is not in it");
    FailedTask complete = failed.with("pin", "0000");
    try {
      complete.replay();
    } catch (ArithmeticException e) {
      transcript.stackTrace(e);
    }

    transcript.heading("After death it shows its variables, but for the pin");
    transcript.lines(complete.postMortem());
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
