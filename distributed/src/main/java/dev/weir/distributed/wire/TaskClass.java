package dev.weir.distributed.wire;

import dev.weir.graph.TaskInfo;
import dev.weir.graph.TaskMethod;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of the class of a task's method, found out once, since each attempt needs it.
 * It goes with its class. Thread-safe.
 */
final class TaskClass {

  // As long as the class is there, and no longer.
  private static final ClassValue<AtomicReference<@Nullable TaskClass>> KNOWN =
      new ClassValue<>() {
        @Override
        protected AtomicReference<@Nullable TaskClass> computeValue(Class<?> type) {
          return new AtomicReference<>();
        }
      };

  private final TaskInfo info;
  private final List<String> packages;
  private final @Nullable Field instance;
  private final @Nullable TaskMethod<?, ?> only;
  private volatile byte @Nullable [] bytes;

  private TaskClass(TaskMethod<?, ?> method) {
    this.info = method.info();
    this.packages = List.copyOf(SignaturePackages.of(method));
    this.instance = fieldOfInstance(method);
    this.only = hasFields(method.getClass()) ? null : method;
  }

  /** What is known of the class of a method. */
  static TaskClass of(TaskMethod<?, ?> method) {
    AtomicReference<@Nullable TaskClass> place = KNOWN.get(method.getClass());
    TaskClass known = place.get();
    if (known == null || known.info != method.info()) { // as in no generated class
      known = new TaskClass(method);
      place.set(known); // by two threads at once, perhaps, and either will do
    }
    return known;
  }

  /**
   * A method of a class, if a method without fields was seen of it: one of them is as good as any
   * other.
   */
  static @Nullable TaskMethod<?, ?> onlyMethod(Class<?> type) {
    TaskClass known = KNOWN.get(type).get();
    return known == null ? null : known.only;
  }

  /** Whether one method is as good as any other, since they have no fields. */
  boolean isOfOneMethod() {
    return only != null;
  }

  /** The packages that values may be expected to come from when the method calls a signature. */
  List<String> packages(Object signature) {
    Set<String> ofSignature = SignaturePackages.of(signature.getClass());
    if (packages.containsAll(ofSignature)) {
      return packages;
    }
    Set<String> all = new TreeSet<>(packages);
    all.addAll(ofSignature);
    return List.copyOf(all);
  }

  /**
   * The object that a method of this class belongs to, so that it need not go with each attempt;
   * null for a static one, or where the application's module is not open to us.
   */
  @Nullable Object instance(TaskMethod<?, ?> method) {
    try {
      return instance == null ? null : instance.get(method);
    } catch (IllegalAccessException e) {
      throw new AssertionError("it was made accessible", e);
    }
  }

  /** What was written of the only method; null if nothing was yet. */
  byte @Nullable [] bytes() {
    return bytes;
  }

  void bytes(byte[] ofMethod) {
    bytes = ofMethod;
  }

  private static @Nullable Field fieldOfInstance(TaskMethod<?, ?> method) {
    Class<?> owner = method.info().owner();
    for (Field field : method.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && field.getType() == owner) {
        try {
          field.setAccessible(true);
          return field;
        } catch (InaccessibleObjectException e) {
          return null; // then it is sent along
        }
      }
    }
    return null;
  }

  private static boolean hasFields(Class<?> type) {
    for (Class<?> part = type; part != null; part = part.getSuperclass()) {
      for (Field field : part.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          return true;
        }
      }
    }
    return false;
  }
}
