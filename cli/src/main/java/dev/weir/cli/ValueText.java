package dev.weir.cli;

import dev.weir.state.TaskState;
import java.io.File;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An input as text for people, without running any code of its class: no {@code toString()} can
 * throw here, or keep the command from its end. It looks as in a post-mortem.
 */
final class ValueText {

  private static final int MAX_LENGTH = 200;
  private static final int MAX_DEPTH = 5;

  /** Those of the JDK whose texts say what they are, and have nothing of others in them. */
  private static final Class<?>[] PLAIN = {
    Number.class,
    Boolean.class,
    Character.class,
    StringBuilder.class,
    TemporalAccessor.class,
    TemporalAmount.class,
    ZoneId.class,
    Date.class,
    UUID.class,
    URI.class,
    File.class,
    Path.class,
    Locale.class,
    Currency.class,
    Class.class
  };

  private final StringBuilder text = new StringBuilder();
  private final Set<Object> above = Collections.newSetFromMap(new IdentityHashMap<>());

  private ValueText() {}

  static String of(@Nullable Object value) {
    ValueText written = new ValueText();
    written.add(value, 0);
    StringBuilder text = written.text;
    return text.length() <= MAX_LENGTH ? text.toString() : text.substring(0, MAX_LENGTH) + "…";
  }

  private void add(@Nullable Object value, int depth) {
    if (value == null) {
      text.append("null");
    } else if (value instanceof String string) {
      text.append('"').append(string).append('"');
    } else if (value instanceof Enum<?> constant) {
      text.append(constant.name());
    } else if (value instanceof TaskState<?> state) {
      text.append(state);
    } else if (isPlain(value)) {
      text.append(value);
    } else if (depth > MAX_DEPTH || !above.add(value)) {
      text.append('…');
    } else {
      addParts(value, depth);
      above.remove(value);
    }
  }

  private void addParts(Object value, int depth) {
    if (value.getClass().isArray()) {
      addArray(value, depth);
    } else if (isOfTheJdk(value.getClass())) {
      addOfTheJdk(value, depth);
    } else {
      addFields(value, depth);
    }
  }

  private static boolean isOfTheJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  private void addOfTheJdk(Object value, int depth) {
    if (value instanceof Collection<?> collection) {
      addElements(collection.iterator(), depth);
    } else if (value instanceof Map<?, ?> map) {
      addEntries(map, depth);
    } else if (value instanceof Optional<?> optional) {
      text.append("Optional");
      addElements(optional.stream().iterator(), depth);
    } else {
      text.append(simpleName(value));
    }
  }

  private static boolean isPlain(Object value) {
    return isOfTheJdk(value.getClass())
        && Arrays.stream(PLAIN).anyMatch(plain -> plain.isInstance(value));
  }

  private void addArray(Object array, int depth) {
    text.append('[');
    for (int i = 0; i < Array.getLength(array) && !isFull(); i++) {
      text.append(i == 0 ? "" : ", ");
      add(Array.get(array, i), depth + 1);
    }
    text.append(']');
  }

  private void addElements(Iterator<?> elements, int depth) {
    text.append('[');
    while (elements.hasNext() && !isFull()) {
      add(elements.next(), depth + 1);
      text.append(elements.hasNext() ? ", " : "");
    }
    text.append(']');
  }

  private void addEntries(Map<?, ?> map, int depth) {
    text.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (isFull()) {
        break;
      }
      text.append(separator);
      add(entry.getKey(), depth + 1);
      text.append('=');
      add(entry.getValue(), depth + 1);
      separator = ", ";
    }
    text.append('}');
  }

  private void addFields(Object value, int depth) {
    boolean record = value instanceof Record;
    text.append(simpleName(value)).append(record ? '[' : '{');
    String separator = "";
    for (Class<?> type = value.getClass();
        type != null && !isOfTheJdk(type);
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic() && !isFull()) {
          text.append(separator).append(field.getName()).append('=');
          addField(value, field, depth);
          separator = ", ";
        }
      }
    }
    text.append(record ? ']' : '}');
  }

  private void addField(Object value, Field field, int depth) {
    if (field.trySetAccessible()) {
      try {
        add(field.get(value), depth + 1);
        return;
      } catch (IllegalAccessException e) {
        // As where it is not accessible.
      }
    }
    text.append('…');
  }

  private boolean isFull() {
    return text.length() > MAX_LENGTH;
  }

  private static String simpleName(Object value) {
    String name = value.getClass().getName();
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }
}
