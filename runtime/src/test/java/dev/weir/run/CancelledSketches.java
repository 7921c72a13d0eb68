package dev.weir.run;

import dev.weir.run.Sketch.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What may become of the tasks of a run that is cancelled: each ends as {@link Oracle} says it
 * would without that, or is cancelled with at most as many attempts. Gives the first violation.
 */
final class CancelledSketches {

  private CancelledSketches() {}

  /** Checks one task, and its children if it is mapped. */
  static boolean isPermitted(Outcome without, Outcome outcome) {
    if (outcome.equals(without) && outcome.isFinished()) {
      return true;
    }
    if (outcome.is("Cancelled")) {
      return outcome.attempts() <= (without.is("Mapped") ? 0 : without.attempts());
    }
    if (!outcome.is("Mapped") || outcome.children().size() != without.children().size()) {
      return false;
    }
    for (int i = 0; i < outcome.children().size(); i++) {
      if (!isPermitted(without.children().get(i), outcome.children().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** What has not been cancelled has ended, and what it has read too. */
  static List<String> violations(Sketch sketch, List<Outcome> without, List<Outcome> outcomes) {
    List<String> violations = new ArrayList<>();
    for (Task task : sketch.tasks()) {
      Outcome outcome = outcomes.get(task.n());
      if (!isPermitted(without.get(task.n()), outcome)) {
        violations.add("t" + task.n() + " is " + outcome + ", not " + without.get(task.n()));
      }
      boolean heldBack =
          Oracle.upstreams(task).stream()
              .anyMatch(
                  above ->
                      !sketch.given().containsKey(above) && outcomes.get(above).is("Cancelled"));
      if (heldBack && !sketch.given().containsKey(task.n()) && !outcome.is("Cancelled")) {
        violations.add("t" + task.n() + " is " + outcome + ", though one upstream was cancelled");
      }
    }
    return violations;
  }

  /** The order in which tasks are walked: those that were added first come first, if they can. */
  static List<Integer> walk(Sketch sketch) {
    List<Integer> order = new ArrayList<>();
    Set<Integer> walked = new HashSet<>();
    while (order.size() < sketch.tasks().size()) {
      for (Task task : sketch.tasks()) {
        if (!walked.contains(task.n()) && walked.containsAll(Oracle.upstreams(task))) {
          walked.add(task.n());
          order.add(task.n());
          break;
        }
      }
    }
    return order;
  }

  /**
   * How the tasks end where they are walked in order and a call cancels the run.
   *
   * @param call the slug and the attempt, as in {@code t3[1]#2}
   */
  static List<Outcome> afterWalkUntil(Sketch sketch, List<Outcome> without, String call) {
    String slug = call.substring(0, call.indexOf('#'));
    int attempt = Integer.parseInt(call.substring(call.indexOf('#') + 1));
    List<Outcome> outcomes = new ArrayList<>(without);
    boolean over = false;
    for (int n : walk(sketch)) {
      Task task = sketch.tasks().get(n);
      Outcome outcome = without.get(n);
      if (!sketch.given().containsKey(n)) {
        List<Outcome> children = new ArrayList<>();
        boolean wasOver = over;
        for (int child = 0; child < outcome.children().size(); child++) {
          boolean here = task.slug(child).equals(slug);
          children.add(ended(outcome.children().get(child), over, here ? attempt : 0));
          over |= here;
        }
        boolean here = task.slug(-1).equals(slug);
        outcomes.set(
            n,
            outcome.is("Mapped") && !wasOver
                ? Outcome.mapped(children)
                : ended(outcome, wasOver, here ? attempt : 0));
        over |= here;
      }
    }
    return outcomes;
  }

  /** How a task ends that is cancelled in an attempt, or before it starts if the run is over. */
  private static Outcome ended(Outcome without, boolean over, int attempt) {
    if (over || attempt > 0) {
      return Outcome.of("Cancelled", attempt);
    }
    return without.isFinished() ? without : Outcome.of("Cancelled", without.attempts());
  }
}
