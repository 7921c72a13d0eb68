package dev.weir.state;

/** Names one task of one flow. */
public interface TaskReference {

  /**
   * The task's slug: its task name, with a number behind it from the second use on.
   *
   * @return a text that is unique in the flow and never given again, such as {@code div-2}
   */
  String slug();

  /**
   * The task's place in the insertion order of its flow.
   *
   * @return a number from 0 on, unique in the flow
   */
  int position();
}
