package dev.weir.debug;

import dev.weir.internal.Misuse;
import dev.weir.run.FlowState;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectStreamException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * A failed run in a file, to be looked at and replayed later, or on another machine:
 *
 * <pre>{@code
 * CrashBundle bundle = CrashBundle.open(Path.of("crashes/Etl-20261231T235959000Z-4711.1.zip"));
 * System.out.println(bundle.state());
 * bundle.failures().get(0).replay();
 * }</pre>
 *
 * <p>{@code flow.runner().crashBundles(folder)} writes one for each run that fails, and {@code
 * state.saveFailures(file)} one when it is called. It is a zip; the file {@code manifest.json} in
 * it is for people, who need nothing of Weir to read it.
 *
 * <p><b>From whom?</b> A bundle has objects in it. They are made anew with classes of an allow-list
 * only: plain data and exceptions of the JDK, the packages of the failed task, of its instance and
 * of the types in its signature, as they are on the class path here, and what the caller names. No
 * other class is loaded, and nothing is written to any file. That keeps harm within what the
 * allowed classes can do when they are read; still, open bundles only of people whom you would let
 * give inputs to your program.
 *
 * <p>Immutable and thread-safe, as far as the exceptions are.
 */
public final class CrashBundle {

  private static final System.Logger LOGGER = System.getLogger("dev.weir");

  private final String flow;
  private final Map<String, String> environment;
  private final FlowState state;
  private final List<FailedTask> failures;
  private final List<String> warnings;

  private CrashBundle(
      BundleContent content, FlowState state, List<FailedTask> failures, List<String> warnings) {
    this.flow = content.run().flow();
    this.environment = Collections.unmodifiableMap(content.environment());
    this.state = state;
    this.failures = failures;
    this.warnings = warnings;
  }

  /**
   * Reads a bundle.
   *
   * @param file the file
   * @param allow which classes objects may be made of besides those that are allowed anyway: names
   *     of classes, such as {@code "com.acme.Order"}, which stand for those nested in them too, and
   *     packages with all that is below them, with a dot at the end, such as {@code "com.acme."}
   * @return the bundle
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if an argument is null or an element of {@code allow} neither
   *     kind of name; or if the file is no bundle, is damaged, or is larger than any bundle
   */
  public static CrashBundle open(Path file, String... allow) throws IOException {
    AllowedObjects allowed = AllowedObjects.of(allow);
    BundleContent content;
    try {
      content = BundleFile.read(Misuse.requireNonNull(file, "file"));
    } catch (ZipException | ObjectStreamException | EOFException e) {
      throw Misuse.BUNDLE_INVALID.argument(file, e.getMessage());
    }
    List<FailedTask> failures = failures(content, allowed);
    List<String> warnings = warnings(content);
    warnings.forEach(
        text -> LOGGER.log(System.Logger.Level.WARNING, "crash bundle " + file + ": " + text));
    return new CrashBundle(content, RestoredStates.of(content, failures), failures, warnings);
  }

  private static List<FailedTask> failures(BundleContent content, AllowedObjects allowed) {
    Map<Integer, SavedState> states = new HashMap<>();
    for (SavedTask task : content.tasks()) {
      Stream.concat(Stream.of(task.state()), task.state().children().stream())
          .filter(state -> content.ownFailure(state) >= 0)
          .forEach(state -> states.putIfAbsent(content.ownFailure(state), state));
    }
    List<FailedTask> failures = new ArrayList<>();
    for (int i = 0; i < content.failures().size(); i++) {
      SavedState state = states.get(i);
      failures.add(
          FailedTask.of(
              content.failures().get(i),
              allowed,
              state == null ? Duration.ZERO : state.took(),
              state != null && state.kind() == SavedState.Kind.TIMED_OUT));
    }
    return List.copyOf(failures);
  }

  private static List<String> warnings(BundleContent content) {
    List<String> warnings =
        new ArrayList<>(
            Fingerprint.differences(
                content.classPath().fingerprints(),
                Thread.currentThread().getContextClassLoader()));
    if (content.leftOut() > 0) {
      warnings.add(
          "the states of %d tasks and children are left out, for there was no room"
              .formatted(content.leftOut()));
    }
    return List.copyOf(warnings);
  }

  /**
   * The flow that ran.
   *
   * @return the name of its class
   */
  public String flow() {
    return flow;
  }

  /**
   * What it ran on.
   *
   * @return an unmodifiable map: {@code weir} to its version, {@code java.version} and some more
   *     system properties, {@code processors} and {@code memory.max}
   */
  public Map<String, String> environment() {
    return environment;
  }

  /**
   * How the run ended. It knows no node of a flow, and no results of tasks; {@link
   * FlowState#states()} and {@link FlowState#failures()} have the states, and a failed one can be
   * replayed there too.
   *
   * @return the state
   */
  public FlowState state() {
    return state;
  }

  /**
   * The tasks, and children of mapped ones, that have failed by themselves: the first 1,000 of
   * them, the first 100 with their calls.
   *
   * @return an unmodifiable list in task order
   */
  public List<FailedTask> failures() {
    return failures;
  }

  /**
   * What is not as it was: classes that have to do with the failures and are not the same here. A
   * replay may then go another way. These are logged too when the bundle is opened.
   *
   * @return an unmodifiable list of sentences, one for each class
   */
  public List<String> warnings() {
    return warnings;
  }
}
