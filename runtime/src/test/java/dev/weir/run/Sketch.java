package dev.weir.run;

import dev.weir.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A flow and a run of it as plain data, for {@link Oracle} to reason about and {@link SketchRun} to
 * run.
 *
 * @param tasks the tasks in insertion order
 * @param number the value of parameter 0
 * @param list the value of parameter 1
 * @param references the reference tasks; none for the default
 * @param wish how it is run
 * @param chosen for {@link Wish#UNTIL} and {@link Wish#ONLY} the tasks to run, for {@link
 *     Wish#RETURN} those whose results are kept, for {@link Wish#RESUME} those to be repaired
 * @param given results that are given
 */
record Sketch(
    List<Task> tasks,
    long number,
    List<Long> list,
    Set<Integer> references,
    Wish wish,
    Set<Integer> chosen,
    Map<Integer, Object> given) {

  /** How a run is asked for. */
  enum Wish {
    /** As it is, maybe with given results. */
    ALL,
    /** Some tasks and what they need. */
    UNTIL,
    /** Some tasks alone. */
    ONLY,
    /** With most results dropped. */
    RETURN,
    /** And then resumed, with some tasks repaired. */
    RESUME,
    /** And then again, with the same cache. */
    AGAIN
  }

  /** What a task does in one attempt. */
  enum Act {
    GIVE,
    THROW,
    ERROR,
    /** Works until its time is over. */
    SLOW,
    SKIP,
    FAIL,
    SUCCEED,
    RETRY,
    PAUSE
  }

  /** How much of its source an input takes. */
  enum Take {
    WHOLE,
    /** Element by element, when all are there. */
    ELEMENTS,
    /** Child by child, as they come. */
    CHAINED
  }

  /**
   * An input.
   *
   * @param task the task it comes from; negative for {@link #PARAMETER} or {@link #VALUE}
   * @param value a plain value, or the number of a parameter
   * @param take how much of it
   * @param shortest whether it may be longer than others
   * @param state whether the parameter is of type TaskState
   */
  record In(int task, @Nullable Object value, Take take, boolean shortest, boolean state) {
    static final int VALUE = -1;
    static final int PARAMETER = -2;

    @Override
    public String toString() {
      String source = task >= 0 ? "t" + task : task == VALUE ? "" + value : "parameter " + value;
      String how = take == Take.WHOLE ? source : take + "(" + source + ")";
      return (state ? "state of " : "") + how + (shortest ? ".shortest" : "");
    }
  }

  /**
   * A task.
   *
   * @param n its number, in the order of insertion
   * @param ins its inputs
   * @param after other tasks to run after
   * @param skips whether a skipped upstream skips it
   * @param retries how many retries it has, if it throws
   * @param delay the hours between them
   * @param limit the minutes that an attempt may take; 0 for no limit
   * @param length the length of the list that it gives; -1 for a number
   * @param script for each child what it does in each attempt; child and attempt wrap around or
   *     stay at the last, respectively
   */
  record Task(
      int n,
      List<In> ins,
      List<Integer> after,
      Trigger trigger,
      boolean skips,
      int retries,
      int delay,
      int limit,
      boolean cached,
      int length,
      List<List<Act>> script) {

    boolean isMapped() {
      return ins.stream().anyMatch(in -> in.take != Take.WHOLE);
    }

    String slug(int child) {
      return child < 0 ? "t" + n : "t" + n + "[" + child + "]";
    }

    private Task withoutRetries() {
      return new Task(n, ins, after, trigger, skips, 0, delay, limit, cached, length, script);
    }

    /** What it does in an attempt, from 1 on. */
    Act act(int child, int attempt) {
      List<Act> acts = script.get(Math.max(child, 0) % script.size());
      return acts.get(Math.min(attempt, acts.size()) - 1);
    }

    /** What it gives for its inputs, which tells them apart from all others. */
    Object give(int child, @Nullable Object[] inputs) {
      long hash = 31L * n + child;
      for (Object input : inputs) {
        hash = hash * 1_000_003 + digest(input);
      }
      if (length < 0) {
        return hash;
      }
      long first = hash;
      return LongStream.range(0, length).map(i -> first + i).boxed().toList();
    }

    @Override
    public String toString() {
      return slug(-1)
          + ins
          + (after.isEmpty() ? "" : " after " + after)
          + (trigger == Trigger.ALL_SUCCESSFUL ? "" : " " + trigger)
          + (skips ? "" : " skipOnUpstreamSkip=false")
          + (retries == 0 ? "" : " retries " + retries + " x " + delay + "h")
          + (limit == 0 ? "" : " limit " + limit + "min")
          + (cached ? " cached" : "")
          + (length < 0 ? "" : " list of " + length)
          + " "
          + script;
    }
  }

  private static long digest(@Nullable Object value) {
    if (value instanceof Outcome outcome) {
      return outcome.toString().hashCode();
    }
    return value instanceof Long number ? number : String.valueOf(value).hashCode();
  }

  /** The value of a parameter. */
  Object parameter(@Nullable Object which) {
    return Integer.valueOf(0).equals(which) ? number : list;
  }

  /** The same, run otherwise. */
  Sketch wanting(Wish other) {
    return new Sketch(tasks, number, list, references, other, chosen, given);
  }

  /** The same where the first failure of a task is its last. */
  Sketch withoutRetries() {
    List<Task> once = tasks.stream().map(Task::withoutRetries).toList();
    return new Sketch(once, number, list, references, wish, chosen, given);
  }

  /** The same with the chosen tasks repaired, but for those on whose slowness others rely. */
  Sketch repaired() {
    List<Task> repaired =
        tasks.stream()
            .map(
                task ->
                    !chosen.contains(task.n) || task.script.get(0).contains(Act.SLOW)
                        ? task
                        : new Task(
                            task.n,
                            task.ins,
                            task.after,
                            task.trigger,
                            task.skips,
                            task.retries,
                            task.delay,
                            task.limit,
                            task.cached,
                            task.length,
                            List.of(List.of(Act.GIVE))))
            .toList();
    return new Sketch(repaired, number, list, references, wish, chosen, given);
  }

  @Override
  public String toString() {
    return tasks.stream().map(Task::toString).collect(Collectors.joining("\n"))
        + "\nparameters %d, %s; references %s; %s %s; given %s"
            .formatted(number, list, references, wish, chosen, given);
  }
}
