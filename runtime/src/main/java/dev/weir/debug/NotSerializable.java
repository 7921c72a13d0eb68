package dev.weir.debug;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which object, deep inside of another one, keeps that from being serialized.
 *
 * <p>It asks serialization itself what an object leads to, so it works for classes that write
 * themselves in a way of their own, and where reflection may not look.
 */
final class NotSerializable {

  /** Longer paths say nothing more, and each step costs another try. */
  private static final int MAX_STEPS = 20;

  private NotSerializable() {}

  /**
   * The path of fields and the object at its end.
   *
   * @param name what the outermost object is called
   * @param value the object
   * @param failure what serializing it has thrown
   * @return for instance {@code order.items[2].socket is a java.net.Socket, which is not
   *     serializable}
   */
  static String describe(String name, @Nullable Object value, Throwable failure) {
    StringBuilder path = new StringBuilder(name);
    Object culprit = value;
    Throwable reason = failure;
    for (int i = 0; i < MAX_STEPS && culprit instanceof Serializable; i++) {
      Step step = firstFailing(culprit);
      if (step == null) {
        return path + " cannot be serialized: " + Texts.of(reason);
      }
      path.append(step.text);
      culprit = plain(step.to);
      reason = step.failure;
    }
    String type = culprit == null ? "null" : culprit.getClass().getTypeName();
    return reason instanceof NotSerializableException
        ? "%s is a %s, which is not serializable".formatted(path, type)
        : "%s, a %s, cannot be serialized: %s".formatted(path, type, Texts.of(reason));
  }

  /** What is written in place of an object; itself where that cannot be had. */
  private static Object plain(Object object) {
    try {
      Object plain = CallBytes.plain(object);
      return plain == null ? object : plain;
    } catch (RuntimeException e) {
      return object;
    }
  }

  /** How one gets from an object to another one that is inside of it. */
  private record Step(String text, Object to, Throwable failure) {}

  private static @Nullable Step firstFailing(Object parent) {
    for (Map.Entry<String, Object> inside : inside(parent)) {
      Throwable failure = failureOf(inside.getValue());
      if (failure != null) {
        return new Step(inside.getKey(), inside.getValue(), failure);
      }
    }
    return null;
  }

  private static @Nullable Throwable failureOf(@Nullable Object object) {
    try (ObjectOutputStream out = CallBytes.stream(OutputStream.nullOutputStream())) {
      out.writeObject(object);
      return null;
    } catch (Throwable e) { // whatever users' writeObject throws
      return e;
    }
  }

  /** What is inside of an object, with the way to it: first what has a name, then the rest. */
  private static List<Map.Entry<String, Object>> inside(Object parent) {
    List<Map.Entry<String, Object>> inside = new ArrayList<>();
    if (parent instanceof Object[] array) {
      addIndexed(Arrays.asList(array), inside);
    } else if (parent.getClass().getName().startsWith("java.")) { // users' iterators are left alone
      if (parent instanceof List<?> list) {
        addIndexed(list, inside);
      } else if (parent instanceof Collection<?> collection) {
        collection.forEach(element -> add("{…}", element, inside));
      } else if (parent instanceof Map<?, ?> map) {
        // What the keys are is not said: they are data, and the message may end up in a log.
        map.values().forEach(value -> add("{…}", value, inside));
        map.keySet().forEach(key -> add("{…}", key, inside));
      }
    } else {
      addFields(parent, inside);
    }
    written(parent).forEach(child -> add(".?", child, inside));
    return inside;
  }

  private static void add(
      String step, @Nullable Object child, List<Map.Entry<String, Object>> inside) {
    if (child != null) {
      inside.add(Map.entry(step, child));
    }
  }

  private static void addIndexed(List<?> elements, List<Map.Entry<String, Object>> inside) {
    int index = 0;
    for (Object element : elements) {
      add("[" + index + "]", element, inside);
      index++;
    }
  }

  /** The fields that serialization writes, where reflection may look. */
  private static void addFields(Object parent, List<Map.Entry<String, Object>> inside) {
    for (Class<?> type = parent.getClass(); type != null; type = type.getSuperclass()) {
      ObjectStreamClass written = ObjectStreamClass.lookup(type);
      if (written == null) {
        continue;
      }
      for (ObjectStreamField field : written.getFields()) {
        try {
          Field read = type.getDeclaredField(field.getName());
          if (read.trySetAccessible()) {
            add("." + field.getName(), read.get(parent), inside);
          }
        } catch (ReflectiveOperationException | RuntimeException e) {
          // It is among the objects without a name, then.
        }
      }
    }
  }

  /** The objects that are written directly inside of another one; each once, and no nulls. */
  private static List<Object> written(Object parent) {
    List<Object> children = new ArrayList<>();
    try (Probe probe = new Probe(children)) {
      probe.writeObject(parent);
    } catch (Throwable e) { // what was seen before that is all the same
      return children;
    }
    return children;
  }

  /** Sees what an object leads to, and writes nothing of that. */
  private static final class Probe extends ObjectOutputStream {

    private final List<Object> seen;
    private boolean inside;

    Probe(List<Object> seen) throws IOException {
      super(OutputStream.nullOutputStream());
      this.seen = seen;
      enableReplaceObject(true);
    }

    @Override
    protected @Nullable Object replaceObject(Object object) {
      if (!inside) {
        inside = true;
        if (object instanceof SerializedLambda lambda) {
          for (int i = 0; i < lambda.getCapturedArgCount(); i++) {
            Object captured = lambda.getCapturedArg(i);
            if (captured != null) {
              seen.add(captured);
            }
          }
          return null;
        }
        return object;
      }
      seen.add(object);
      return null;
    }
  }
}
