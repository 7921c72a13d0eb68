package dev.weir.distributed.wire;

import dev.weir.state.States;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends exceptions: as they are where that works, with their causes, suppressed exceptions and
 * stack traces, and else by a description of them that becomes a {@link
 * dev.weir.state.RemoteFailure}. Thread-safe.
 */
final class Failures {

  /** As many causes below each other as a reader of a stack trace may want to see. */
  private static final int MAX_DEPTH = 50;

  private final ValueBytes values;

  Failures(ValueBytes values) {
    this.values = values;
  }

  /**
   * An exception on its way.
   *
   * @param original the exception itself as bytes; null if it cannot be written, or is part of one
   *     that could
   */
  @SuppressWarnings({
    "ArrayRecordComponent", // nobody compares them
    "serial" // lists of these
  })
  private record Sent(
      String type,
      String text,
      StackTraceElement[] frames,
      byte @Nullable [] original,
      @Nullable Sent cause,
      List<Sent> suppressed)
      implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  byte[] write(Throwable failure) throws IOException {
    return values.write(
        describe(failure, true, Collections.newSetFromMap(new IdentityHashMap<>())));
  }

  private @Nullable Sent describeCause(
      @Nullable Throwable cause, boolean whole, Set<Throwable> above) {
    return cause == null || above.contains(cause) || above.size() >= MAX_DEPTH
        ? null
        : describe(cause, whole, above);
  }

  private Sent describe(Throwable failure, boolean whole, Set<Throwable> above) {
    byte[] original = null;
    boolean partsWhole = whole;
    if (whole) {
      try {
        original = values.write(failure);
        partsWhole = false;
      } catch (StackOverflowError e) {
        partsWhole = false; // its causes would be too deep too, for a long time
      } catch (Throwable e) { // of users' writeObject it may be anything
        // Then its description goes, and its causes as they are.
      }
    }
    above.add(failure);
    List<Sent> suppressed = new ArrayList<>();
    for (Throwable other : failure.getSuppressed()) {
      Sent sent = describeCause(other, partsWhole, above);
      if (sent != null) {
        suppressed.add(sent);
      }
    }
    Sent cause = describeCause(causeOf(failure), partsWhole, above);
    above.remove(failure);
    return new Sent(
        failure.getClass().getName(),
        textOf(failure),
        framesOf(failure),
        original,
        cause,
        suppressed);
  }

  /** Exceptions are users' classes: what their {@code toString} throws must not hide them. */
  private static String textOf(Throwable failure) {
    try {
      return String.valueOf(failure);
    } catch (Throwable e) {
      return failure.getClass().getName();
    }
  }

  private static @Nullable Throwable causeOf(Throwable failure) {
    try {
      return failure.getCause();
    } catch (Throwable e) {
      return null;
    }
  }

  private static StackTraceElement[] framesOf(Throwable failure) {
    try {
      return failure.getStackTrace().clone(); // null would do harm where it arrives
    } catch (Throwable e) {
      return new StackTraceElement[0];
    }
  }

  /**
   * The exception that was sent.
   *
   * @throws IOException if the bytes are none
   */
  Throwable read(byte[] bytes) throws IOException, ClassNotFoundException {
    if (values.read(bytes) instanceof Sent sent) {
      return restore(sent);
    }
    throw new IOException("no exception was sent");
  }

  private Throwable restore(Sent sent) {
    if (sent.original != null) {
      try {
        if (values.read(sent.original) instanceof Throwable original
            && original.getClass().getName().equals(sent.type)) {
          return original;
        }
      } catch (IOException
          | ClassNotFoundException
          | RuntimeException
          | LinkageError
          | StackOverflowError e) {
        // Its class is not here, for instance.
      }
    }
    Throwable stand =
        States.remoteFailure(
            sent.type, sent.text, sent.frames, sent.cause == null ? null : restore(sent.cause));
    sent.suppressed.forEach(other -> stand.addSuppressed(restore(other)));
    return stand;
  }
}
