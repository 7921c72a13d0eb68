package dev.weir.distributed.wire;

import dev.weir.executor.Attempt;
import dev.weir.executor.ReceivedAttempt;
import dev.weir.internal.Held;
import dev.weir.state.Signal;
import java.io.IOException;
import java.io.NotSerializableException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes attempts and what comes of them, and reads them on the other side. Where a value cannot
 * travel, the message says which, whose it is, and where in it the culprit is. Thread-safe.
 */
public final class Codec {

  private final AllowList allowed;
  private final ValueBytes values;
  private final AttemptBytes attempts;
  private final Failures failures;

  /**
   * A codec.
   *
   * @param allowed what may be made from bytes; it grows with the flows that run
   */
  public Codec(AllowList allowed) {
    this.allowed = allowed;
    this.values = new ValueBytes(allowed);
    this.attempts = new AttemptBytes(allowed, values);
    this.failures = new Failures(values);
  }

  /**
   * Writes an attempt, and allows the packages that its signature names.
   *
   * @param attempt an attempt of a run
   * @param references what to do about values that are kept elsewhere
   * @return the bytes
   * @throws IllegalArgumentException if a part of it cannot travel
   */
  public SentTask write(Attempt attempt, References references) {
    TaskClass type = TaskClass.of(attempt.method());
    List<String> packages = type.packages(attempt.signature());
    allowed.addPackages(packages);
    Replacements replacements = new Replacements(attempt, references);
    byte[] bytes;
    try {
      bytes = attempts.write(attempt, type, replacements);
    } catch (IOException | RuntimeException | Error e) { // too deep, too large, and users' own
      throw refusal(attempt, e);
    }
    String carrier = AllowList.withoutLambda(attempt.signature().getClass().getName());
    List<ValueRef> sent = List.copyOf(replacements.sent);
    return new SentTask(attempt.task().slug(), carrier, packages, sent, bytes);
  }

  /** What is written in place of values that are kept elsewhere, and of the task's instance. */
  private final class Replacements implements ValueBytes.Replacing {

    private final Attempt attempt;
    private final References references;
    private final @Nullable Object instance;
    private final Set<ValueRef> sent = new LinkedHashSet<>();

    Replacements(Attempt attempt, References references) {
      this.attempt = attempt;
      this.references = references;
      this.instance = instanceOf(attempt);
    }

    @Override
    public @Nullable Object replace(Object object) {
      Object replacement = object;
      if (object instanceof Held held) {
        replacement = references.standIn(held);
      } else if (object == instance) {
        ValueRef shared = references.shared(object, () -> writeInstance(attempt, object));
        replacement = shared == null ? object : shared;
      }
      if (replacement instanceof ValueRef reference) {
        sent.add(reference);
      }
      return replacement;
    }
  }

  private static @Nullable Object instanceOf(Attempt attempt) {
    return TaskClass.of(attempt.method()).instance(attempt.method());
  }

  private byte[] writeInstance(Attempt attempt, Object instance) {
    try {
      return values.write(instance);
    } catch (IOException | RuntimeException | Error e) { // too deep, too large, and users' own
      throw instanceRefusal(attempt, instance, e);
    }
  }

  private static IllegalArgumentException instanceRefusal(
      Attempt attempt, Object instance, Throwable problem) {
    String what = "the object that '%s' is a method of".formatted(attempt.task().slug());
    if (!(problem instanceof NotSerializableException culprit)) {
      return refusal(what, instance, problem);
    }
    String type = String.valueOf(culprit.getMessage());
    IllegalArgumentException refusal =
        Fault.INSTANCE_NOT_SERIALIZABLE.argument(what, placeOf(instance, type), type);
    refusal.initCause(problem);
    return refusal;
  }

  /** Finds the part that cannot be written by trying one after the other. */
  private IllegalArgumentException refusal(Attempt attempt, Throwable whole) {
    String task = attempt.task().slug();
    List<String> names = attempt.method().info().parameterNames();
    @Nullable Object[] inputs = attempt.inputs();
    for (int i = 0; i < inputs.length; i++) {
      Throwable problem = tryToWrite(inputs[i]);
      if (problem != null) {
        return refusal("input '%s' of '%s'".formatted(names.get(i), task), inputs[i], problem);
      }
    }
    Object instance = instanceOf(attempt);
    Throwable ofInstance = tryToWrite(instance);
    if (instance != null && ofInstance != null) {
      return instanceRefusal(attempt, instance, ofInstance);
    }
    for (Object callable : List.of(attempt.signature(), attempt.method())) {
      Throwable problem = tryToWrite(callable);
      if (problem != null) {
        return refusal("what '%s' calls".formatted(task), callable, problem);
      }
    }
    return refusal("'%s'".formatted(task), attempt, whole);
  }

  private @Nullable Throwable tryToWrite(@Nullable Object value) {
    try {
      values.write(value, object -> object instanceof Held ? null : object);
      return null;
    } catch (IOException | RuntimeException | Error e) {
      return e;
    }
  }

  private static IllegalArgumentException refusal(
      String what, @Nullable Object value, Throwable problem) {
    IllegalArgumentException refusal;
    if (problem instanceof NotSerializableException culprit) {
      String type = String.valueOf(culprit.getMessage());
      refusal = Fault.VALUE_NOT_SERIALIZABLE.argument(what, placeOf(value, type), type);
    } else if (problem instanceof ValueBytes.NotAllowedException culprit) {
      String type = culprit.classname;
      refusal =
          Fault.CLASS_NOT_ALLOWED.argument(
              what, placeOf(value, type), type, AllowList.remedy(type));
    } else {
      refusal = Fault.VALUE_UNWRITABLE.argument(what, problem);
    }
    refusal.initCause(problem);
    return refusal;
  }

  private static String placeOf(@Nullable Object value, String type) {
    String path = ObjectPath.find(value, AllowList.withoutLambda(type));
    return path == null ? "something in it" : path;
  }

  /**
   * Reads an attempt.
   *
   * @param sent what was written
   * @param fetched the bytes of what it refers to, by their ids
   * @return the attempt, to be called here
   * @throws IllegalArgumentException if it cannot be read here
   */
  public ReceivedAttempt read(SentTask sent, Map<Long, byte[]> fetched) {
    allowed.addPackages(sent.packages());
    String what = "'" + sent.slug() + "'";
    Class<?> carrier;
    try {
      // Before the stream comes to its lambdas, which say nothing of a class that is not there.
      carrier =
          Class.forName(sent.carrier(), false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw missing(what, e);
    }
    Map<Long, @Nullable Object> known = new HashMap<>();
    for (ValueRef reference : sent.references()) {
      byte[] bytes = Objects.requireNonNull(fetched.get(reference.id()), "all was fetched");
      known.put(reference.id(), readValue(reference.what(), bytes));
    }
    Object read = read(what, () -> attempts.read(sent.bytes(), carrier, known));
    if (read instanceof ReceivedAttempt attempt) {
      return attempt;
    }
    throw Fault.VALUE_UNREADABLE.argument(what, "no attempt was sent");
  }

  private static IllegalArgumentException missing(String what, Throwable problem) {
    IllegalArgumentException refusal = Fault.CLASS_MISSING.argument(what, problem.getMessage());
    refusal.initCause(problem);
    return refusal;
  }

  /**
   * Reads a value.
   *
   * @param what whose value it is, for messages
   * @param bytes the value
   * @return the value
   * @throws IllegalArgumentException if it cannot be read here
   */
  public @Nullable Object readValue(String what, byte[] bytes) {
    return read(what, () -> values.read(bytes));
  }

  /** Reads something. */
  private interface Reading {
    @Nullable Object read() throws IOException, ClassNotFoundException;
  }

  private static @Nullable Object read(String what, Reading reading) {
    try {
      return reading.read();
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      throw missing(what, e);
    } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
      IllegalArgumentException refusal = Fault.VALUE_UNREADABLE.argument(what, e);
      refusal.initCause(e);
      throw refusal;
    }
  }

  /**
   * What a result is called in messages.
   *
   * @param slug whose it is
   * @return for instance {@code the result of 'price'}
   */
  public static String resultOf(String slug) {
    return "the result of '%s'".formatted(slug);
  }

  /**
   * Writes a result; if that cannot travel, what says so.
   *
   * @param slug whose result it is
   * @param result the result
   * @return the outcome
   */
  public Outcome result(String slug, @Nullable Object result) {
    return value(Outcome.Kind.RESULT, slug, result);
  }

  /**
   * Writes what was thrown.
   *
   * @param slug by which task
   * @param failure what was thrown; a signal, too
   * @return the outcome
   */
  public Outcome failure(String slug, Throwable failure) {
    return failure instanceof Signal signal && signal.kind() == Signal.Kind.SUCCESS
        ? value(Outcome.Kind.SUCCESS_SIGNAL, slug, signal.value())
        : throwable(Outcome.Kind.FAILURE, failure);
  }

  /**
   * Writes why a task was not called, or has no result, which another attempt would not change.
   *
   * @param reason what the task is to fail with
   * @return the outcome
   */
  public Outcome refusal(Throwable reason) {
    return throwable(Outcome.Kind.REFUSAL, reason);
  }

  private Outcome throwable(Outcome.Kind kind, Throwable failure) {
    try {
      return new Outcome(kind, failures.write(failure));
    } catch (IOException e) {
      throw new AssertionError("a description can be written", e);
    }
  }

  private Outcome value(Outcome.Kind kind, String slug, @Nullable Object value) {
    try {
      return new Outcome(kind, values.write(value));
    } catch (IOException | RuntimeException | Error e) { // too deep, too large, and users' own
      return refusal(refusal(resultOf(slug), value, e));
    }
  }

  /**
   * Reads what came of an attempt.
   *
   * @param slug whose outcome it is
   * @param outcome what was written
   * @return how the attempt ended
   */
  public Ending read(String slug, Outcome outcome) {
    String what = resultOf(slug);
    try {
      return switch (outcome.kind()) {
        case RESULT -> Ending.with(readValue(what, outcome.bytes()));
        case SUCCESS_SIGNAL -> Ending.thrown(Signal.success(readValue(what, outcome.bytes())));
        case FAILURE -> Ending.thrown(failures.read(outcome.bytes()));
        case REFUSAL -> Ending.refused(failures.read(outcome.bytes()));
        case HELD, LACKING -> throw new IllegalArgumentException("it is not here");
      };
    } catch (Throwable e) { // whatever users' classes throw when they are read
      return Ending.refused(e);
    }
  }
}
