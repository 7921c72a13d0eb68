package dev.weir.run;

import dev.weir.run.Sketch.In;
import dev.weir.run.Sketch.Take;
import dev.weir.run.Sketch.Task;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may be raised in raise mode: the failure of a task that has no failure upstream. Those whose
 * trigger alone has failed them are not raised, and what comes after them runs.
 */
final class RaisedSketches {

  private final Sketch sketch;
  private final List<Outcome> outcomes;
  private final Map<String, Boolean> startable = new HashMap<>();

  /**
   * For a sketch without retries.
   *
   * @param outcomes how its tasks end if nothing is raised
   */
  RaisedSketches(Sketch sketch, List<Outcome> outcomes) {
    this.sketch = sketch;
    this.outcomes = outcomes;
  }

  /** The texts of what may be raised by slug, in the order in which tasks are walked. */
  Map<String, String> permitted() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int n : CancelledSketches.walk(sketch)) {
      Outcome outcome = outcomes.get(n);
      for (int child = 0; child < outcome.children().size(); child++) {
        addIfRaised(n, child, outcome.children().get(child), texts);
      }
      addIfRaised(n, -1, outcome, texts);
    }
    return texts;
  }

  private void addIfRaised(int n, int child, Outcome outcome, Map<String, String> texts) {
    if (isRaised(outcome) && isStartable(n, child)) {
      texts.put(sketch.tasks().get(n).slug(child), outcome.text());
    }
  }

  private static boolean isRaised(Outcome outcome) {
    return outcome.is("Failed") || outcome.is("TimedOut");
  }

  /** Whether a call may be made though something is raised sooner or later. */
  boolean isStartable(String call) {
    String slug = call.substring(0, call.indexOf('#'));
    int bracket = slug.indexOf('[');
    return bracket < 0
        ? isStartable(Integer.parseInt(slug.substring(1)), -1)
        : isStartable(
            Integer.parseInt(slug.substring(1, bracket)),
            Integer.parseInt(slug.substring(bracket + 1, slug.length() - 1)));
  }

  /** Whether nothing upstream of a task, or child, is raised. */
  private boolean isStartable(int n, int child) {
    if (sketch.given().containsKey(n)) {
      return true;
    }
    String slug = sketch.tasks().get(n).slug(child);
    Boolean known = startable.get(slug);
    if (known == null) {
      known = areUpstreamsPassed(sketch.tasks().get(n), child);
      startable.put(slug, known);
    }
    return known;
  }

  private boolean areUpstreamsPassed(Task task, int child) {
    for (In in : task.ins()) {
      if (in.task() >= 0 && !isPassed(in, child)) {
        return false;
      }
    }
    return task.after().stream().allMatch(this::isPassed);
  }

  /** A task whose children read others one by one only has to know how many there are. */
  private boolean isPassed(In in, int child) {
    if (in.take() != Take.CHAINED || !outcomes.get(in.task()).is("Mapped")) {
      return isPassed(in.task());
    }
    return child < 0 ? isStartable(in.task(), -1) : isPassed(in.task(), child);
  }

  private boolean isPassed(int n) {
    Outcome outcome = outcomes.get(n);
    for (int child = 0; child < outcome.children().size(); child++) {
      if (!isPassed(n, child)) {
        return false;
      }
    }
    return !isRaised(outcome) && isStartable(n, -1);
  }

  private boolean isPassed(int n, int child) {
    return !isRaised(outcomes.get(n).children().get(child)) && isStartable(n, child);
  }
}
