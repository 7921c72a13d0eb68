package dev.weir.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a failed task looked like when it threw: each exception of its chain with the frames from
 * the throw down to the task's method, and their variables. {@link Failed#postMortem()} makes it.
 * All of it is text: nothing here is an object of the task's. Immutable.
 *
 * @param exception the exception as {@code toString()} would show it, read from its fields
 * @param frames the frames, that of the throw first and the task's method last; empty if the task
 *     did not fail again and nothing is known of its stack
 * @param cause the same of the exception's cause; null if it has none
 * @param notes sentences on what is missing or different, such as that the task did not fail again
 */
public record PostMortem(
    String exception, List<Frame> frames, @Nullable PostMortem cause, List<String> notes) {

  /**
   * Copies the lists.
   *
   * @param exception the exception
   * @param frames the frames
   * @param cause the cause, or null
   * @param notes the notes
   */
  public PostMortem {
    frames = List.copyOf(frames);
    notes = List.copyOf(notes);
  }

  /**
   * A call of a method that had not returned.
   *
   * @param method the class and the method, such as {@code com.acme.Shop.order}
   * @param file the name of the source file; empty if the class file has none
   * @param line the line that was being executed, from 1 on; -1 if the class file has no lines
   * @param code that line of the source without its indent; empty if the source was not found
   * @param variables {@code this}, the parameters and the local variables that had a value
   * @param folded how many frames between this one and its caller are left out, since they are
   *     Weir's or the JVM's own
   */
  public record Frame(
      String method, String file, int line, String code, List<Variable> variables, int folded) {

    /**
     * Copies the list.
     *
     * @param method the method
     * @param file the file
     * @param line the line
     * @param code the line's text
     * @param variables the variables
     * @param folded the number of frames
     */
    public Frame {
      variables = List.copyOf(variables);
    }

    /** For people to read, as in a stack trace: without variables. */
    @Override
    public String toString() {
      String place = file.isEmpty() ? "Unknown Source" : line < 1 ? file : file + ":" + line;
      return method + "(" + place + ")";
    }

    boolean isOfTheJdk() {
      return method.startsWith("java.")
          || method.startsWith("javax.")
          || method.startsWith("jdk.")
          || method.startsWith("sun.");
    }
  }

  /**
   * A variable and its value at the time of the throw.
   *
   * @param name its name; {@code arg0} and so on where the class file has none
   * @param type its declared type
   * @param text its value: numbers bare, strings quoted, {@code [1, 2]}, {@code {k=v}}, {@code
   *     Point[x=1, y=2]}, else {@code Type{field=…}}; what is left out of it is an {@code …}
   */
  public record Variable(String name, String type, String text) {

    /** For people to read. */
    @Override
    public String toString() {
      return name + " = " + text;
    }
  }

  /**
   * For people to read: the notes, then a stack trace with source lines where they are known and
   * variables. Frames of the JDK are shown without their variables.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    notes.forEach(note -> line(text, note));
    line(text, exception);
    appendFrames(text);
    for (PostMortem next = cause; next != null; next = next.cause) {
      next.notes.forEach(note -> line(text, note));
      line(text, "Caused by: " + next.exception);
      next.appendFrames(text);
    }
    return text.toString();
  }

  private void appendFrames(StringBuilder text) {
    for (Frame frame : frames) {
      line(text, "    at " + frame);
      if (!frame.isOfTheJdk()) {
        if (!frame.code().isEmpty()) {
          line(text, "      > " + frame.code());
        }
        frame.variables().forEach(variable -> line(text, "        " + variable));
      }
      if (frame.folded() > 0) {
        line(text, "    ... " + frame.folded() + " more between");
      }
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
