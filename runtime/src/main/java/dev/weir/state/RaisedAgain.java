package dev.weir.state;

/**
 * A mark among the suppressed exceptions of a task's exception: its stack trace says where the
 * exception was thrown again after the run. It is added once and is never thrown itself.
 */
public final class RaisedAgain extends Throwable {

  private static final long serialVersionUID = 1L;

  private RaisedAgain() {
    super("the task's exception was raised again here");
  }

  /**
   * Adds the mark unless there is one. An exception that takes no suppressed ones stays as it is.
   *
   * @param exception what is about to be thrown again
   * @return the same exception
   */
  static Throwable markOn(Throwable exception) {
    // The lock that addSuppressed takes itself, so that two threads do not add two marks.
    synchronized (exception) {
      for (Throwable suppressed : exception.getSuppressed()) {
        if (suppressed instanceof RaisedAgain) {
          return exception;
        }
      }
      exception.addSuppressed(new RaisedAgain());
    }
    return exception;
  }

  /** The exception's own text, or its class name where making the text fails; a signal's reason. */
  static String describe(Throwable exception) {
    if (exception instanceof Signal signal) {
      return signal.text();
    }
    try {
      return String.valueOf(exception.toString());
    } catch (Throwable e) { // an AssertionError of its getMessage, say
      return exception.getClass().getName();
    }
  }
}
