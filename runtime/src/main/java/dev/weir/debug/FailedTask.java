package dev.weir.debug;

import dev.weir.executor.Attempt;
import dev.weir.graph.TaskMethod;
import dev.weir.internal.Misuse;
import dev.weir.internal.NamedValues;
import dev.weir.internal.Unchecked;
import dev.weir.state.DebugSession;
import dev.weir.state.PostMortem;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task that has failed, from a {@link CrashBundle}: with the inputs that it had, so that it can
 * be called again. Immutable and thread-safe, as far as the inputs are.
 */
public final class FailedTask {

  private final SavedFailure saved;
  private final AllowedObjects allowed;
  private final FirstFailure first;
  private final Throwable exception;
  private final Map<String, @Nullable Object> given;

  private FailedTask(
      SavedFailure saved,
      AllowedObjects allowed,
      FirstFailure first,
      Throwable exception,
      Map<String, @Nullable Object> given) {
    this.saved = saved;
    this.allowed = allowed;
    this.first = first;
    this.exception = exception;
    this.given = given;
  }

  /**
   * With what the caller allows, and what the task's signature says.
   *
   * @param took how long its last attempt took
   * @param timedOut whether that was not finished at its deadline
   */
  static FailedTask of(
      SavedFailure saved, AllowedObjects allowed, Duration took, boolean timedOut) {
    AllowedObjects own = allowed.withPackages(TaskPackages.of(saved.methodClass()));
    Throwable exception = saved.exception().restored(own);
    FirstFailure first = FirstFailure.of(exception, saved.methodClass(), took, timedOut);
    return new FailedTask(saved, own, first, exception, Map.of());
  }

  /**
   * The task's slug.
   *
   * @return for instance {@code div-2}, or {@code div-2[3]} for a child of a mapped task
   */
  public String task() {
    return saved.task();
  }

  /**
   * What the task threw.
   *
   * @return an exception of the same class if that is allowed and on the class path, else a {@link
   *     dev.weir.state.RemoteFailure} with its text, stack trace and causes
   */
  public Throwable exception() {
    return exception;
  }

  /**
   * The arguments that the task was called with, as far as they are known: those in the bundle,
   * made anew with each call of this method, and those that were given. In the text of the map,
   * values of {@code @Sensitive} parameters are hidden.
   *
   * @return an unmodifiable map from parameter names to values, in parameter order
   */
  public Map<String, @Nullable Object> inputs() {
    Values values = values();
    return new NamedValues(values.known, Set.copyOf(saved.sensitive()));
  }

  /**
   * The inputs that are not known, and why: they are {@code @Sensitive}, could not be serialized,
   * or cannot be read here. {@link #with} gives them.
   *
   * @return an unmodifiable map from parameter names to reasons, in parameter order
   */
  public Map<String, String> missing() {
    return Collections.unmodifiableMap(values().missing);
  }

  /**
   * The types that the inputs must have, as the task's signature on the class path here says.
   *
   * @return an unmodifiable map from parameter names to erased types, in parameter order
   * @throws IllegalStateException if the task cannot be made here
   */
  public Map<String, Class<?>> types() {
    SavedCall call = saved.call();
    if (call == null) {
      throw Misuse.BUNDLE_NO_CALL.state(task(), saved.missing());
    }
    try {
      TaskMethod<?, ?> method = method(call);
      Map<String, Class<?>> types = new LinkedHashMap<>();
      for (int i = 0; i < method.info().parameterNames().size(); i++) {
        types.put(method.info().parameterNames().get(i), method.info().parameterTypes().get(i));
      }
      return Collections.unmodifiableMap(types);
    } catch (IOException e) {
      throw Misuse.BUNDLE_NO_CALL.state(task(), e.getMessage());
    }
  }

  /**
   * Gives an input that is not in the bundle, or another one in its place.
   *
   * @param input the name of the parameter
   * @param value its value, which may be null where the parameter is no primitive
   * @return a changed copy
   * @throws IllegalArgumentException if the name is null or that of no input
   */
  public FailedTask with(String input, @Nullable Object value) {
    Misuse.requireNonNull(input, "input");
    List<String> names = names();
    if (!names.contains(input)) {
      throw Misuse.BUNDLE_INPUT_UNKNOWN.argument(task(), input, String.join(", ", names));
    }
    Map<String, @Nullable Object> more = new LinkedHashMap<>(given);
    more.put(input, value);
    return new FailedTask(saved, allowed, first, exception, more);
  }

  /**
   * Calls the task's method once more, in this thread, with the inputs it had: set a breakpoint and
   * step. Each call has new copies of the inputs in the bundle.
   *
   * @return what the task returns this time; null for a {@code void} task
   * @throws IllegalStateException if the task never ran, if an input is missing, or if the task
   *     cannot be made here, since its classes are not on the class path for instance
   * @throws Exception what the task throws this time, as it is
   */
  public @Nullable Object replay() throws Exception {
    Attempt attempt = attempt();
    try {
      return attempt.call();
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw Unchecked.<RuntimeException>rethrow(e); // a task may declare any Throwable
    }
  }

  /**
   * Calls the task once more in another JVM and shows the frames and their variables at the moment
   * it throws, as {@link dev.weir.state.Failed#postMortem()} does. That JVM has the class path of
   * this one, and of the calling thread's class loaders.
   *
   * @return what was seen; values of {@code @Sensitive} parameters are hidden
   * @throws IllegalStateException as for {@link #replay}, if an input that was given cannot be
   *     serialized, or if the other JVM cannot be started
   */
  public PostMortem postMortem() {
    return ReplayInspector.postMortem(
        SavedCall.of(attempt()), first, Set.copyOf(saved.sensitive()));
  }

  /**
   * Calls the task once more in another JVM and stops it on its first line until a debugger comes;
   * prints where to connect one.
   *
   * @return the session; it is the caller's to wait for and to close
   * @throws IllegalStateException as for {@link #postMortem()}
   */
  public DebugSession debug() {
    return debug(0);
  }

  /**
   * The same with a port of the caller's choice, for an IDE that is set up once.
   *
   * @param port where to listen, on this machine only; 0 for any port that is free
   * @return the session; it is the caller's to wait for and to close
   * @throws IllegalArgumentException if the port is none, or in use
   * @throws IllegalStateException as for {@link #postMortem()}
   */
  public DebugSession debug(int port) {
    return ReplayInspector.debug(SavedCall.of(attempt()), port);
  }

  /**
   * Refuses what {@link #replay} would refuse, without calling the task.
   *
   * @throws IllegalStateException as for {@link #replay}
   */
  public void requireReplayable() {
    attempt();
  }

  /**
   * The call, made anew.
   *
   * @throws IllegalStateException if a part of it is missing
   */
  Attempt attempt() {
    SavedCall call = saved.call();
    if (call == null) {
      throw Misuse.BUNDLE_NO_CALL.state(task(), saved.missing());
    }
    TaskMethod<?, ?> method;
    Object signature;
    try {
      method = method(call);
      byte[] bytes = call.signature().bytes();
      signature =
          bytes != null && bytes.length == 0
              ? method
              : read(call.signature(), allowed.withPackages(packagesOf(method)));
    } catch (IOException e) {
      throw Misuse.BUNDLE_NO_CALL.state(task(), e.getMessage());
    }
    List<String> now = method.info().parameterNames();
    if (signature == null || !now.equals(names())) {
      throw Misuse.BUNDLE_NO_CALL.state(
          task(),
          "its parameters are (%s) here, and were (%s)"
              .formatted(String.join(", ", now), String.join(", ", names())));
    }
    Values values = values();
    values.missing.forEach(
        (name, reason) -> {
          throw Misuse.BUNDLE_INPUT_MISSING.state(task(), name, reason, name, name);
        });
    @Nullable Object[] inputs = values.known.values().toArray();
    checkTypes(method, inputs);
    return new RestoredAttempt(call.origin(), method, signature, inputs);
  }

  private void checkTypes(TaskMethod<?, ?> method, @Nullable Object[] inputs) {
    for (int i = 0; i < inputs.length; i++) {
      Class<?> type = method.info().parameterTypes().get(i);
      Object value = inputs[i];
      if (value == null
          ? type.isPrimitive()
          : !MethodType.methodType(type).wrap().returnType().isInstance(value)) {
        throw Misuse.BUNDLE_INPUT_TYPE.state(
            names().get(i),
            task(),
            type.getTypeName(),
            value == null ? "null" : "a " + value.getClass().getTypeName());
      }
    }
  }

  private List<String> names() {
    SavedCall call = saved.call();
    return call == null ? List.of() : call.inputs().stream().map(SavedCall.Part::name).toList();
  }

  private record Values(Map<String, @Nullable Object> known, Map<String, String> missing) {}

  private Values values() {
    Map<String, @Nullable Object> known = new LinkedHashMap<>();
    Map<String, String> missing = new LinkedHashMap<>();
    SavedCall call = saved.call();
    if (call == null) {
      return new Values(known, missing);
    }
    AllowedObjects all = allowed;
    try {
      all = allowed.withPackages(packagesOf(method(call)));
    } catch (IOException e) {
      // Told when somebody wants to call it; the inputs can be looked at all the same.
    }
    for (SavedCall.Part part : call.inputs()) {
      if (given.containsKey(part.name())) {
        known.put(part.name(), given.get(part.name()));
      } else if (part.problem() != null) {
        missing.put(part.name(), part.problem());
      } else {
        try {
          known.put(part.name(), read(part, all));
        } catch (IOException e) {
          missing.put(part.name(), String.valueOf(e.getMessage()));
        }
      }
    }
    return new Values(known, missing);
  }

  private TaskMethod<?, ?> method(SavedCall call) throws IOException {
    if (read(call.method(), allowed) instanceof TaskMethod<?, ?> method
        && method.getClass().getName().equals(saved.methodClass())) {
      return method;
    }
    throw new InvalidObjectException("its method is another one than it says");
  }

  /** The class that has the task's method may be in another package than the flow. */
  private static Set<String> packagesOf(TaskMethod<?, ?> method) {
    return TaskPackages.ofOwner(method.info().owner());
  }

  /** Whatever goes wrong becomes a reason that can be told. */
  private static @Nullable Object read(SavedCall.Part part, AllowedObjects allowed)
      throws IOException {
    byte[] bytes = part.bytes();
    if (bytes == null) {
      throw new InvalidObjectException(part.problem());
    }
    try {
      return allowed.read(bytes);
    } catch (ClassNotFoundException e) {
      throw new IOException("class " + e.getMessage() + " is not on the class path", e);
    } catch (InvalidObjectException e) {
      throw e;
    } catch (Exception | LinkageError | StackOverflowError e) { // of users' readObject too
      throw new IOException("reading it throws " + e, e);
    }
  }

  /**
   * The task and what it threw.
   *
   * @return for instance {@code div: java.lang.ArithmeticException: / by zero}
   */
  @Override
  public String toString() {
    return task() + ": " + saved.exception().text();
  }
}
