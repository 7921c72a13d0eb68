package dev.weir.distributed.wire;

import dev.weir.internal.JdkValues;
import dev.weir.internal.Misuse;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Which classes may be made from bytes: plain data of the JDK, what Weir sends itself, exceptions,
 * the packages of the flows that run, and what the user named. Thread-safe.
 */
public final class AllowList {

  private static final Pattern SPACE = Pattern.compile(" ");

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*"
              + "(\\.\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)*\\.?");

  private static final String WEIR = "dev.weir.";

  /** Between the name of a class and what the JVM calls its lambdas. */
  private static final String LAMBDA = "$$Lambda";

  /**
   * Besides plain data: what method references and stack traces are made of, and some more data.
   */
  private static final Set<String> MORE_OF_THE_JDK =
      Set.copyOf(
          SPACE
              .splitAsStream(
                  "java.io.File java.lang.StackTraceElement java.lang.StringBuffer java.lang.StringBuilder"
                      + " java.lang.invoke.SerializedLambda"
                      + " java.net.URI java.util.Collections$CopiesList"
                      + " java.util.Collections$SetFromMap"
                      + " java.util.Collections$SynchronizedCollection"
                      + " java.util.Collections$SynchronizedList"
                      + " java.util.Collections$SynchronizedMap"
                      + " java.util.Collections$SynchronizedRandomAccessList"
                      + " java.util.Collections$SynchronizedSet java.util.IdentityHashMap"
                      + " java.util.PriorityQueue java.util.Random java.util.Vector"
                      + " java.util.concurrent.ConcurrentHashMap"
                      + " java.util.concurrent.ConcurrentHashMap$Segment"
                      + " java.util.concurrent.ConcurrentLinkedQueue"
                      + " java.util.concurrent.CopyOnWriteArrayList"
                      + " java.util.concurrent.TimeUnit"
                      + " java.util.concurrent.atomic.AtomicBoolean"
                      + " java.util.concurrent.atomic.AtomicInteger"
                      + " java.util.concurrent.atomic.AtomicLong"
                      + " java.util.concurrent.atomic.AtomicReference"
                      + " java.util.concurrent.locks.AbstractOwnableSynchronizer"
                      + " java.util.concurrent.locks.AbstractQueuedSynchronizer"
                      + " java.util.concurrent.locks.ReentrantLock"
                      + " java.util.concurrent.locks.ReentrantLock$NonfairSync"
                      + " java.util.concurrent.locks.ReentrantLock$Sync")
              .toList());

  private final Set<String> named = ConcurrentHashMap.newKeySet();
  private final Set<String> packages = ConcurrentHashMap.newKeySet();

  /**
   * A list with what the user named.
   *
   * @param names names of classes, and of packages with a dot at their end
   * @throws IllegalArgumentException if one is null or no such name
   */
  public AllowList(Collection<String> names) {
    for (String name : names) {
      if (!NAME.matcher(Misuse.requireNonNull(name, "an element of allow")).matches()) {
        throw Fault.ALLOW_INVALID.argument(name);
      }
      named.add(name);
    }
  }

  /**
   * What the user named, in no order.
   *
   * @return a copy
   */
  public List<String> names() {
    return List.copyOf(named);
  }

  /**
   * Allows all classes of some packages.
   *
   * @param more names of packages; empty for the one that has no name
   */
  public void addPackages(Collection<String> more) {
    packages.addAll(more);
  }

  /**
   * Whether objects of a class may be made. An array is as its elements are, and a lambda as the
   * class that it stands in.
   *
   * @param type any class
   * @return true if they may
   */
  public boolean contains(Class<?> type) {
    Class<?> element = JdkValues.elementType(type);
    if (element.isPrimitive()
        || Throwable.class.isAssignableFrom(element)
        || Path.class.isAssignableFrom(element)) { // what a SentPath becomes
      return true;
    }
    String name = withoutLambda(element.getName());
    return JdkValues.contains(name)
        || MORE_OF_THE_JDK.contains(name)
        || name.startsWith(WEIR)
        || packages.contains(packageOf(name))
        || named.stream().anyMatch(allowed -> covers(allowed, name));
  }

  private static boolean covers(String allowed, String name) {
    return allowed.endsWith(".")
        ? name.startsWith(allowed)
        : name.equals(allowed) || name.startsWith(allowed + "$");
  }

  static String withoutLambda(String name) {
    int lambda = name.indexOf(LAMBDA);
    return lambda < 0 ? name : name.substring(0, lambda);
  }

  static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  /** What to allow so that a class is: its package, or the class where it has none. */
  static String remedy(String name) {
    String inPackage = packageOf(name);
    return inPackage.isEmpty() ? name : inPackage + ".";
  }
}
