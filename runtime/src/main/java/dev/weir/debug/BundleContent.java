package dev.weir.debug;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a bundle says, but for its calls, which are files of their own.
 *
 * @param run which run it was
 * @param environment what ran it: names and values, in order
 * @param tasks the tasks, in insertion order
 * @param leftOut how many states of tasks and children there was no room for
 * @param failures the tasks that have failed by themselves
 * @param classPath where its classes came from
 */
record BundleContent(
    Run run,
    Map<String, String> environment,
    List<SavedTask> tasks,
    int leftOut,
    List<SavedFailure> failures,
    Paths classPath) {

  /** Grows when what an older version has written can no longer be read. */
  static final int FORMAT = 1;

  /**
   * Which run it was.
   *
   * @param flow the name of the flow
   * @param name the name of the run, or an empty text
   * @param state the kind of the flow's state
   * @param message its message
   */
  record Run(String flow, String name, String state, String message) {}

  /**
   * What was on the class path.
   *
   * @param entries the last parts of the names, with the sizes of jars
   * @param fingerprints of the classes that had to do with the failures
   */
  record Paths(List<String> entries, List<Fingerprint> fingerprints) {}

  byte[] toBytes() throws IOException {
    BundleOutput out = new BundleOutput();
    out.number(FORMAT);
    out.text(run.flow);
    out.text(run.name);
    out.text(run.state);
    out.text(run.message);
    out.list(
        List.copyOf(environment.entrySet()),
        (to, entry) -> {
          to.text(entry.getKey());
          to.text(entry.getValue());
        });
    out.list(tasks, (to, task) -> task.writeTo(to));
    out.number(leftOut);
    out.list(failures, (to, failure) -> failure.writeTo(to));
    out.list(classPath.entries, BundleOutput::text);
    out.list(classPath.fingerprints, (to, each) -> each.writeTo(to));
    return out.bytes();
  }

  static BundleContent of(byte[] bytes) throws IOException {
    BundleInput in = new BundleInput(bytes);
    int format = in.number();
    if (format != FORMAT) {
      throw new InvalidObjectException(
          "its format is version %d, and version %d is read here".formatted(format, FORMAT));
    }
    Run run = new Run(in.text(), in.text(), in.text(), in.text());
    Map<String, String> environment = new LinkedHashMap<>();
    in.list(from -> environment.put(from.text(), from.text()));
    BundleContent content =
        new BundleContent(
            run,
            environment,
            in.list(SavedTask::readFrom),
            in.number(),
            in.list(SavedFailure::readFrom),
            new Paths(in.list(BundleInput::text), in.list(Fingerprint::readFrom)));
    in.end();
    content.check();
    return content;
  }

  /** Numbers of failures must be those of failures that are there. */
  private void check() throws IOException {
    for (SavedTask task : tasks) {
      check(task.state());
      for (SavedState child : task.state().children()) {
        check(child);
      }
    }
  }

  private void check(SavedState state) throws IOException {
    boolean known = state.failures().stream().allMatch(each -> each >= 0 && each < failures.size());
    boolean own =
        switch (state.kind()) {
          case FAILED, TIMED_OUT -> state.failures().size() == 1;
          default -> true;
        };
    if (!known || !own) {
      throw new InvalidObjectException("the failure of '" + state.task() + "' is not there");
    }
  }

  /** The number of the failure that a state has by itself; -1 if it has none. */
  int ownFailure(SavedState state) {
    return state.failures().size() == 1
            && failures.get(state.failures().get(0)).task().equals(state.task())
        ? state.failures().get(0)
        : -1;
  }

  BundleContent withFailures(List<SavedFailure> changed) {
    return new BundleContent(run, environment, tasks, leftOut, changed, classPath);
  }

  /** The text for people. */
  String manifest() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("format", "crash bundle of Weir, version " + FORMAT);
    json.put("flow", run.flow);
    json.put("run", run.name);
    json.put("state", run.state);
    json.put("message", run.message);
    json.put("failures", failures.stream().map(SavedFailure::toJson).toList());
    json.put("tasks", tasks.stream().map(SavedTask::toJson).toList());
    if (leftOut > 0) {
      json.put("statesLeftOut", leftOut);
    }
    json.put("environment", environment);
    json.put("classPath", classPath.entries);
    json.put("classes", classPath.fingerprints.stream().map(Fingerprint::toJson).toList());
    return Json.of(json);
  }
}
