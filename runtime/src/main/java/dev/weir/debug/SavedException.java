package dev.weir.debug;

import dev.weir.internal.JdkValues;
import dev.weir.state.RaisedAgain;
import dev.weir.state.RemoteFailure;
import dev.weir.state.Signal;
import dev.weir.state.States;
import dev.weir.state.TriggerFailedException;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An exception in a bundle: its description, which anybody can read, and where that works its
 * serialized form, from which it is made anew.
 *
 * @param type the name of its class
 * @param text its own {@code toString()}
 * @param frames its stack trace
 * @param cause its cause; null for none
 * @param suppressed its suppressed exceptions
 * @param original its serialized form with all its causes; null if there is none. Causes have one
 *     too, for they may be allowed where this one is not
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record SavedException(
    String type,
    String text,
    List<StackTraceElement> frames,
    @Nullable SavedException cause,
    List<SavedException> suppressed,
    byte @Nullable [] original) {

  private static final int MAX_DEPTH = 50;
  private static final int MAX_TEXT = 20_000;
  private static final int MAX_ORIGINAL_BYTES = 1 << 20;

  /** These have texts only. */
  private static final Set<String> OF_WEIR =
      Set.of(
          RaisedAgain.class.getName(),
          RemoteFailure.class.getName(),
          Signal.class.getName(),
          Signal.class.getName() + "$Kind",
          TriggerFailedException.class.getName());

  /** How much all exceptions of a bundle may take together; mutable. */
  static final class Budget {
    private int frames = 50_000;
    private int exceptions = 2_000;
    private int originalBytes = 8 << 20;
  }

  /**
   * Describes an exception.
   *
   * @param secrets whether its task has inputs that must not be seen; then objects of users'
   *     classes are not kept, for one of them may be in their fields
   */
  static SavedException of(Throwable exception, boolean secrets, Budget budget) {
    return of(exception, Collections.newSetFromMap(new IdentityHashMap<>()), secrets, budget);
  }

  private static SavedException of(
      Throwable exception, Set<Throwable> above, boolean secrets, Budget budget) {
    budget.exceptions--;
    above.add(exception);
    Throwable cause = Texts.cause(exception);
    SavedException savedCause =
        cause == null || isTooMuch(cause, above, budget) ? null : of(cause, above, secrets, budget);
    List<SavedException> suppressed = new ArrayList<>();
    for (Throwable each : exception.getSuppressed()) {
      if (!isTooMuch(each, above, budget)) {
        suppressed.add(of(each, above, secrets, budget));
      }
    }
    above.remove(exception);
    List<StackTraceElement> frames =
        Texts.stackTrace(exception).stream().limit(budget.frames).toList();
    budget.frames -= frames.size();
    return new SavedException(
        exception.getClass().getName(),
        cut(textOf(exception)),
        frames,
        savedCause,
        suppressed,
        original(exception, secrets, budget));
  }

  private static boolean isTooMuch(Throwable exception, Set<Throwable> above, Budget budget) {
    return above.contains(exception) || above.size() >= MAX_DEPTH || budget.exceptions <= 0;
  }

  private static byte @Nullable [] original(Throwable exception, boolean secrets, Budget budget) {
    Written written = new Written();
    byte[] bytes = SavedCall.Part.of("exception", exception, written).bytes();
    if (bytes == null || (secrets && written.ofUsers)) {
      return null;
    }
    if (bytes.length > Math.min(MAX_ORIGINAL_BYTES, budget.originalBytes)) {
      return null;
    }
    budget.originalBytes -= bytes.length;
    return bytes;
  }

  /** What is written, and whether an object of a user's class is among it. */
  private static final class Written implements UnaryOperator<@Nullable Object> {
    private boolean ofUsers;

    @Override
    public @Nullable Object apply(@Nullable Object object) {
      if (object != null) {
        Class<?> type = JdkValues.elementType(object.getClass());
        ofUsers |=
            !type.isPrimitive()
                && !type.getName().startsWith("java.")
                && !OF_WEIR.contains(type.getName());
      }
      return WithheldCall.plain(object);
    }
  }

  /** Exceptions are users' classes: what their {@code toString} throws must not hide them. */
  private static String textOf(Throwable exception) {
    try {
      return String.valueOf(exception);
    } catch (Throwable e) {
      return exception.getClass().getName();
    }
  }

  private static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
  }

  void writeTo(BundleOutput out) throws IOException {
    out.text(type);
    out.text(text);
    out.list(frames, SavedException::write);
    out.flag(cause != null);
    if (cause != null) {
      cause.writeTo(out);
    }
    out.list(suppressed, (to, each) -> each.writeTo(to));
    out.optionalBlock(original);
  }

  private static void write(BundleOutput out, StackTraceElement frame) throws IOException {
    // What every frame of an application has is left out, as it is where stack traces are printed.
    String loader = frame.getClassLoaderName();
    String module = frame.getModuleName();
    boolean usual = module != null && (module.startsWith("java.") || module.startsWith("jdk."));
    out.optionalText("app".equals(loader) ? null : loader);
    out.optionalText(module);
    out.optionalText(usual ? null : frame.getModuleVersion());
    out.text(frame.getClassName());
    out.text(frame.getMethodName());
    out.optionalText(frame.getFileName());
    out.number(frame.getLineNumber());
  }

  static SavedException readFrom(BundleInput in) throws IOException {
    return readFrom(in, 0);
  }

  private static SavedException readFrom(BundleInput in, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new InvalidObjectException("exceptions are nested too deep");
    }
    return new SavedException(
        in.text(),
        in.text(),
        in.list(SavedException::readFrame),
        in.flag() ? readFrom(in, depth + 1) : null,
        in.list(from -> readFrom(from, depth + 1)),
        in.optionalBlock());
  }

  private static StackTraceElement readFrame(BundleInput in) throws IOException {
    return new StackTraceElement(
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.text(),
        in.text(),
        in.optionalText(),
        in.number());
  }

  /** The exception itself where its class is allowed and there, else one that stands for it. */
  Throwable restored(AllowedObjects allowed) {
    if (original != null) {
      try {
        if (allowed.read(original) instanceof Throwable restored
            && restored.getClass().getName().equals(type)) {
          return restored;
        }
      } catch (Exception | LinkageError | StackOverflowError e) {
        // Its class is not allowed, for instance, or is not here.
      }
    }
    Throwable stand =
        States.remoteFailure(
            type,
            text,
            frames.toArray(new StackTraceElement[0]),
            cause == null ? null : cause.restored(allowed));
    suppressed.forEach(each -> stand.addSuppressed(each.restored(allowed)));
    return stand;
  }

  /** For people, as {@link Json} takes it. */
  Map<String, @Nullable Object> toJson() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("type", type);
    json.put("text", text);
    json.put("frames", frames.stream().map(StackTraceElement::toString).toList());
    if (cause != null) {
      json.put("cause", cause.toJson());
    }
    if (!suppressed.isEmpty()) {
      json.put(
          "suppressed",
          suppressed.stream().map(SavedException::toJson).collect(Collectors.toList()));
    }
    return json;
  }
}
