package dev.weir.samples.debugging;

import dev.weir.executor.FlowExecutor;
import dev.weir.run.FlowState;
import dev.weir.state.Failed;
import dev.weir.state.PostMortem;

/** The second story: an exception is looked at, and raised again, after the run. */
final class PostHoc {

  private PostHoc() {}

  static void tell(Transcript transcript, FlowExecutor executor) throws Exception {
    SillyFlow flow = new SillyFlow();
    var gotcha = flow.gotcha();
    FlowState state = flow.run(executor);

    transcript.heading("The trapped exception is in the task's state");
    transcript.shows("state.of(gotcha)", state.of(gotcha));
    if (state.of(gotcha) instanceof Failed<Void> failed) {
      transcript.shows("failed.inputs()", failed.inputs());
      transcript.shows("failed.exception().getCause()", failed.exception().getCause());
      raise(transcript, failed);
      replay(transcript, failed);
      postMortem(transcript, failed);
    }
  }

  private static void raise(Transcript transcript, Failed<Void> failed) throws Exception {
    transcript.heading("Raised again, it is the same object");
    try {
      throw failed.raise();
    } catch (AssertionError e) {
      transcript.shows("e == failed.exception()", e == failed.exception());
      transcript.stackTrace(e);
      transcript.shows("e.getSuppressed()[0]", e.getSuppressed()[0]);
    }
  }

  private static void replay(Transcript transcript, Failed<Void> failed) throws Exception {
    transcript.heading("Replayed, the task runs once more, in this thread");
    try {
      failed.replay();
    } catch (AssertionError e) {
      transcript.shows("e == failed.exception()", e == failed.exception());
      transcript.stackTrace(e);
    }
  }

  private static void postMortem(Transcript transcript, Failed<Void> failed) {
    transcript.heading("Replayed in another JVM, it shows its variables");
    PostMortem postMortem = failed.postMortem();
    transcript.lines(postMortem);
    transcript.shows("postMortem.frames().get(0)", postMortem.frames().get(0));
    transcript.shows("its variables()", postMortem.frames().get(0).variables());
  }
}
