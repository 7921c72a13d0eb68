package dev.weir.samples.debugging;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Writes down what the stories do and see. */
final class Transcript {

  private static final String PACKAGE = Transcript.class.getPackageName() + ".";
  private static final int SHOWN_FRAMES = 2;

  private final PrintStream out;

  Transcript(PrintStream out) {
    this.out = out;
  }

  void heading(String text) {
    out.println(text);
  }

  /** An expression and what it gives. */
  void shows(String expression, @Nullable Object value) {
    out.println("  " + expression + ": " + value);
  }

  /** An exception and its causes: of each the task's frame, and the one that called for the run. */
  void stackTrace(Throwable exception) {
    out.println("  " + exception);
    frames(exception);
    for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
      out.println("  Caused by: " + cause);
      frames(cause);
    }
  }

  /** What prints itself in lines; those of the JDK differ from one to the next. */
  void lines(Object value) {
    boolean left = false;
    for (String line : value.toString().lines().toList()) {
      boolean ofTheJdk = line.startsWith("    at java.");
      if (!ofTheJdk || !left) {
        out.println("  " + (ofTheJdk ? "    ..." : line));
      }
      left = ofTheJdk;
    }
  }

  private void frames(Throwable exception) {
    StackTraceElement[] frames = exception.getStackTrace();
    int shown = 0;
    for (int i = 0; i < frames.length && shown < SHOWN_FRAMES; i++) {
      if (isOurs(frames[i])) {
        out.println("      at " + frames[i]);
        shown++;
      } else if (i == 0 || isOurs(frames[i - 1])) {
        out.println("      ...");
      }
    }
  }

  /** Not the JDK's, nor Weir's, nor generated. */
  private static boolean isOurs(StackTraceElement frame) {
    return frame.getClassName().startsWith(PACKAGE) && !frame.getClassName().contains("Flow");
  }
}
