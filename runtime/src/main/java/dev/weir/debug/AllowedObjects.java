package dev.weir.debug;

import dev.weir.internal.ContextClasses;
import dev.weir.internal.JdkValues;
import dev.weir.internal.Misuse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects from the bytes in a bundle, of allowed classes only: others are not even loaded.
 * Allowed are plain data and exceptions of the JDK, some packages, and what the caller named.
 * Immutable.
 */
final class AllowedObjects {

  private static final Pattern SPACE = Pattern.compile(" ");

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*"
              + "(\\.\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)*\\.?");

  /** Far above what data has, and below what a thread's stack takes. */
  private static final int MAX_DEPTH = 500;

  /** What exceptions and method references are made of, and what else is data. */
  private static final Set<String> MORE_OF_THE_JDK =
      Set.copyOf(
          SPACE
              .splitAsStream(
                  "java.io.File java.lang.StackTraceElement java.lang.StringBuilder"
                      + " java.lang.Throwable java.lang.invoke.SerializedLambda java.net.URI"
                      + " java.util.Collections$SetFromMap java.util.Collections$CopiesList"
                      + " java.util.concurrent.ConcurrentHashMap"
                      + " java.util.concurrent.ConcurrentHashMap$Segment"
                      + " java.util.concurrent.CopyOnWriteArrayList"
                      + " java.util.concurrent.TimeUnit"
                      + " java.util.concurrent.atomic.AtomicBoolean"
                      + " java.util.concurrent.atomic.AtomicInteger"
                      + " java.util.concurrent.atomic.AtomicLong"
                      + " java.util.concurrent.locks.AbstractOwnableSynchronizer"
                      + " java.util.concurrent.locks.AbstractQueuedSynchronizer"
                      + " java.util.concurrent.locks.ReentrantLock"
                      + " java.util.concurrent.locks.ReentrantLock$NonfairSync"
                      + " java.util.concurrent.locks.ReentrantLock$Sync"
                      + " dev.weir.graph.TaskMethod dev.weir.graph.DeclaredReplacement"
                      + " dev.weir.state.RaisedAgain dev.weir.state.RemoteFailure"
                      + " dev.weir.state.Signal dev.weir.state.Signal$Kind"
                      + " dev.weir.state.TriggerFailedException")
              .toList());

  /** States of tasks, which tasks may have as inputs, and what they are made of. */
  private static final List<String> OF_STATES =
      SPACE
          .splitAsStream(
              "dev.weir.debug.WithheldCall"
                  + " dev.weir.executor.ReceivedAttempt dev.weir.executor.SentAttempt"
                  + " dev.weir.internal.NamedValues dev.weir.run.Readiness$RefusedCall"
                  + " dev.weir.run.ReplayableCall dev.weir.state.Cached dev.weir.state.Cancelled"
                  + " dev.weir.state.Failed dev.weir.state.Mapped dev.weir.state.Paused"
                  + " dev.weir.state.Pending dev.weir.state.Retrying dev.weir.state.Running"
                  + " dev.weir.state.Scheduled dev.weir.state.SentState dev.weir.state.Skipped"
                  + " dev.weir.state.Success dev.weir.state.TaskState dev.weir.state.TimedOut"
                  + " dev.weir.state.TriggerFailed")
          .toList();

  private final Set<String> named;
  private final Set<String> packages;

  private AllowedObjects(Set<String> named, Set<String> packages) {
    this.named = named;
    this.packages = packages;
  }

  /**
   * What a caller allows.
   *
   * @throws IllegalArgumentException if a name is null or none of a class or package
   */
  static AllowedObjects of(String... allow) {
    for (String name : Misuse.requireNonNull(allow, "allow")) {
      if (!NAME.matcher(Misuse.requireNonNull(name, "an element of allow")).matches()) {
        throw Misuse.BUNDLE_ALLOW.argument(name);
      }
    }
    return new AllowedObjects(Set.copyOf(List.of(allow)), Set.of());
  }

  /** With all classes of some packages besides. */
  AllowedObjects withPackages(Set<String> more) {
    Set<String> all = new LinkedHashSet<>(packages);
    all.addAll(more);
    return new AllowedObjects(named, Set.copyOf(all));
  }

  /** Whether objects may be made of a class, which need not be there; of no array. */
  boolean contains(String name) {
    return JdkValues.contains(name)
        || MORE_OF_THE_JDK.contains(name)
        || isExceptionOfTheJdk(name)
        || packages.contains(TaskPackages.packageOf(name))
        || OF_STATES.stream().anyMatch(allowed -> covers(allowed, name))
        || named.stream().anyMatch(allowed -> covers(allowed, name));
  }

  /** What is called so is an exception in these packages; its class is looked at all the same. */
  private static boolean isExceptionOfTheJdk(String name) {
    return name.startsWith("java.") && (name.endsWith("Exception") || name.endsWith("Error"));
  }

  private static boolean covers(String allowed, String name) {
    return allowed.endsWith(".")
        ? name.startsWith(allowed)
        : name.equals(allowed) || name.startsWith(allowed + "$");
  }

  /**
   * Makes the object anew, with classes of the thread's context class loader.
   *
   * @throws IOException if the bytes are no object, or a class is not allowed; besides, this throws
   *     what users' {@code readObject} does
   * @throws ClassNotFoundException if an allowed class is not there
   */
  @Nullable Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (Input in = new Input(bytes)) {
      return in.readObject();
    }
  }

  private final class Input extends ObjectInputStream {

    private final long maxArrayLength;

    Input(byte[] bytes) throws IOException {
      super(new ByteArrayInputStream(bytes));
      // An element takes a byte at least, and a map asks for up to eight places for an entry.
      maxArrayLength = 8L * bytes.length;
      // What the JVM's own filter refuses is refused here too.
      setObjectInputFilter(
          ObjectInputFilter.merge(this::check, ObjectInputFilter.Config.getSerialFilter()));
    }

    private ObjectInputFilter.Status check(ObjectInputFilter.FilterInfo info) {
      if (info.depth() > MAX_DEPTH || info.arrayLength() > maxArrayLength) {
        return ObjectInputFilter.Status.REJECTED;
      }
      if (info.serialClass() == null) {
        return ObjectInputFilter.Status.UNDECIDED;
      }
      Class<?> type = JdkValues.elementType(info.serialClass());
      String name = type.getName();
      boolean isWhatItIsCalled =
          !isExceptionOfTheJdk(name) || Throwable.class.isAssignableFrom(type);
      return type.isPrimitive() || (contains(name) && isWhatItIsCalled)
          ? ObjectInputFilter.Status.ALLOWED
          : ObjectInputFilter.Status.REJECTED;
    }

    /** Asked before the class is loaded. */
    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      String name = description.getName();
      String element = elementOf(name);
      if (element != null && !contains(element)) {
        throw new InvalidObjectException(
            "class %s is not allowed; allow it with CrashBundle.open(path, \"%s\"), or --allow %s"
                .formatted(element, element, element));
      }
      Class<?> seen = ContextClasses.find(description);
      return seen == null ? super.resolveClass(description) : seen;
    }

    @Override
    protected Class<?> resolveProxyClass(String[] interfaces) throws IOException {
      throw new InvalidObjectException("a proxy is not allowed");
    }
  }

  /** The class that an array is of in the end, by name; null if that is primitive. */
  private static @Nullable String elementOf(String name) {
    if (!name.startsWith("[")) {
      return isPrimitive(name) ? null : name;
    }
    String element = name.replaceFirst("^\\[+", "");
    return element.startsWith("L") && element.endsWith(";")
        ? element.substring(1, element.length() - 1)
        : element.length() == 1 ? null : element;
  }

  private static boolean isPrimitive(String name) {
    return Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "void")
        .contains(name);
  }
}
