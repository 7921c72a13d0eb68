package dev.weir.distributed.wire;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where in a value an object of some class is, to tell people which field to look at. It
 * looks as far as reflection lets it, and not forever.
 */
final class ObjectPath {

  private static final int MAX_OBJECTS = 10_000;
  private static final String LAMBDA = "$$Lambda";

  private record Step(Object object, String path) {}

  private final Deque<Step> open = new ArrayDeque<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private ObjectPath() {}

  /**
   * The path from a value to the nearest object of a class.
   *
   * @param type the name of the class
   * @return for instance {@code Order.lines[2].connection}; {@code it} for the value itself; null
   *     if none was found
   */
  static @Nullable String find(@Nullable Object value, String type) {
    if (value == null) {
      return null;
    }
    if (nameOf(value).equals(type)) {
      return "it";
    }
    return new ObjectPath().search(value, type);
  }

  private @Nullable String search(Object value, String type) {
    add(value, simpleName(value.getClass()));
    while (!open.isEmpty() && seen.size() < MAX_OBJECTS) {
      Step step = open.remove();
      if (nameOf(step.object).equals(type)) {
        return step.path;
      }
      try {
        addParts(step);
      } catch (RuntimeException e) {
        // Somebody's collection does not like to be looked at; the next object may.
      }
    }
    return null;
  }

  private static String nameOf(Object object) {
    return AllowList.withoutLambda(object.getClass().getName());
  }

  private static String simpleName(Class<?> type) {
    return type.getName().contains(LAMBDA)
        ? "the lambda"
        : type.isArray() || type.getSimpleName().isEmpty()
            ? type.getTypeName()
            : type.getSimpleName();
  }

  private void addParts(Step step) {
    Object object = step.object;
    if (object instanceof Object[] array) {
      int index = 0;
      for (Object element : array) {
        add(element, step.path + "[" + index++ + "]");
      }
    } else if (object instanceof Collection<?> collection) {
      int index = 0;
      for (Object element : collection) {
        add(element, step.path + "[" + index++ + "]");
      }
    } else if (object instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        add(entry.getKey(), "a key of " + step.path);
        add(entry.getValue(), "a value of " + step.path);
      }
    } else {
      addFields(step);
    }
  }

  private void addFields(Step step) {
    for (Class<?> type = step.object.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!field.getType().isPrimitive()
            && !Modifier.isStatic(field.getModifiers())
            && !Modifier.isTransient(field.getModifiers())) {
          addField(step, field);
        }
      }
    }
  }

  private void addField(Step step, Field field) {
    try {
      field.setAccessible(true);
      boolean captured = step.object.getClass().getName().contains(LAMBDA);
      add(
          field.get(step.object),
          captured ? "what " + step.path + " captures" : step.path + "." + field.getName());
    } catch (InaccessibleObjectException | IllegalAccessException e) {
      // In a module that is not open: then the message names the class only.
    }
  }

  private void add(@Nullable Object object, String path) {
    if (object != null && seen.add(object)) {
      open.add(new Step(object, path));
    }
  }
}
