package dev.weir.processor.corpus;

import java.util.Comparator;

/**
 * What a compiler says, and where.
 *
 * @param line the line, from 1 on; 0 for none
 * @param column the column, from 1 on
 * @param text all that it says
 */
record Message(long line, long column, String text) {

  static final Comparator<Message> BY_PLACE =
      Comparator.comparingLong(Message::line)
          .thenComparingLong(Message::column)
          .thenComparing(Message::text);

  /** The comment that says so below the line. */
  String below() {
    if (column < 3) {
      throw new IllegalStateException("there is no room for a caret: " + this);
    }
    return "//" + " ".repeat((int) column - 3) + "^ " + text;
  }

  @Override
  public String toString() {
    return line + ":" + column + ": " + text;
  }
}
