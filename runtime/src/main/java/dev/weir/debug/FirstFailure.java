package dev.weir.debug;

import dev.weir.state.Failed;
import dev.weir.state.PostMortem;
import dev.weir.state.RemoteFailure;
import dev.weir.state.TimedOut;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a failure from the time when it happened, to be compared with the replay.
 *
 * @param chain the exception and its causes
 * @param frames the exception's stack trace, without variables
 * @param took how long the attempt took
 * @param timedOut whether it was not finished at its deadline
 */
record FirstFailure(
    List<Link> chain, List<PostMortem.Frame> frames, Duration took, boolean timedOut) {

  /** More of a stack than that is not worth showing. */
  private static final int MAX_FRAMES = 40;

  /**
   * One exception.
   *
   * @param type the name of its class
   * @param text what its {@code toString()} gives; null if that might run users' code
   */
  record Link(String type, @Nullable String text) {

    String shown() {
      return text == null ? type : text;
    }

    /** Whether another exception looks the same, as far as is known. */
    boolean isLike(String otherType, String otherText) {
      return text == null ? type.equals(otherType) : text.equals(otherText);
    }
  }

  /**
   * Reads a state.
   *
   * @param callable the name of the generated class that called the task, where its frames end
   */
  static FirstFailure of(Failed<?> failed, String callable) {
    Instant started = failed.started();
    Instant ended = failed.ended();
    return of(
        failed.exception(),
        callable,
        started == null || ended == null ? Duration.ZERO : Duration.between(started, ended),
        failed instanceof TimedOut);
  }

  /**
   * Of an exception.
   *
   * @param callable the name of the generated class that called the task, where its frames end
   */
  static FirstFailure of(Throwable thrown, String callable, Duration took, boolean timedOut) {
    List<Link> chain = new ArrayList<>();
    for (Throwable exception : Texts.chain(thrown)) {
      chain.add(
          exception instanceof RemoteFailure remote
              ? new Link(remote.originalType(), remote.getMessage())
              : new Link(exception.getClass().getName(), Texts.known(exception)));
    }
    return new FirstFailure(chain, frames(thrown, callable), took, timedOut);
  }

  private static List<PostMortem.Frame> frames(Throwable exception, String callable) {
    List<PostMortem.Frame> frames = new ArrayList<>();
    if (Texts.isSafe(exception, "getStackTrace")) {
      for (StackTraceElement element : exception.getStackTrace()) {
        String owner = element.getClassName();
        if (frames.size() == MAX_FRAMES
            || owner.equals(callable)
            || EngineFrames.isOfTheEngine(owner)) {
          break;
        }
        frames.add(frame(element));
      }
    }
    return frames;
  }

  private static PostMortem.Frame frame(StackTraceElement element) {
    String file = element.getFileName();
    return new PostMortem.Frame(
        element.getClassName() + "." + element.getMethodName(),
        file == null ? "" : file,
        Math.max(element.getLineNumber(), -1),
        "",
        List.of(),
        0);
  }

  /** The exception itself, as it is shown. */
  String text() {
    return chain.get(0).shown();
  }

  /** It as a post-mortem, without variables. */
  PostMortem postMortem(List<String> notes) {
    PostMortem last = null;
    for (int i = chain.size() - 1; i > 0; i--) {
      last = new PostMortem(chain.get(i).shown(), List.of(), last, List.of());
    }
    return new PostMortem(text(), frames, last, notes);
  }
}
