package dev.weir.debug;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.CharValue;
import com.sun.jdi.Field;
import com.sun.jdi.ObjectCollectedException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.StringReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.Value;
import dev.weir.internal.NamedValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value of another JVM as people think of it, by reading fields only. How deep, how wide
 * and how long it gets is bounded; what is left out is an ellipsis.
 */
final class ValueText {

  static final int MAX_STRING = 200;

  private static final String MORE = "…";
  private static final int MAX_DEPTH = 5;
  private static final int MAX_WIDTH = 20;
  private static final int MAX_LENGTH = 1_000;
  private static final int LONG_STRING = 4_096;

  /** Where the engine keeps inputs: nobody can tell here which of them must not be seen. */
  private static final Set<String> CLOSED =
      Set.of(
          "dev.weir.executor.Attempt",
          "dev.weir.executor.SentAttempt",
          "dev.weir.graph.Parameter",
          "dev.weir.graph.ValueInput",
          "dev.weir.internal.NamedValues",
          "dev.weir.run.ReplayableCall");

  private final Set<ObjectReference> hidden;
  private final StringBuilder text = new StringBuilder();
  // Those that are being written, from the outermost one on: one of them inside itself is a cycle.
  private final List<Long> open = new ArrayList<>();

  private ValueText(Set<ObjectReference> hidden) {
    this.hidden = hidden;
  }

  static String of(@Nullable Value value) {
    return of(value, Set.of());
  }

  /**
   * The same without some objects.
   *
   * @param hidden those that must not be seen, wherever they are
   */
  static String of(@Nullable Value value, Set<ObjectReference> hidden) {
    ValueText written = new ValueText(hidden);
    written.write(value);
    return written.text.toString();
  }

  private void write(@Nullable Value value) {
    if (value instanceof ObjectReference object && hidden.contains(object)) {
      text.append(NamedValues.HIDDEN);
    } else if (value instanceof PrimitiveValue primitive) {
      text.append(primitive(primitive));
    } else if (value instanceof StringReference string) {
      text.append(quoted(string));
    } else if (value instanceof ObjectReference object) {
      writeObject(object);
    } else {
      text.append("null");
    }
  }

  static String primitive(PrimitiveValue value) {
    return value instanceof CharValue character
        ? "'" + escaped(String.valueOf(character.value())) + "'"
        : value.toString();
  }

  private static String quoted(StringReference string) {
    RemoteObject fields = new RemoteObject(string);
    try {
      ArrayReference bytes = fields.array("value");
      if (bytes.length() > LONG_STRING) {
        return "\"" + escaped(start(bytes, fields.number("coder") == 0, MAX_STRING)) + MORE + "\"";
      }
    } catch (RemoteObject.UnknownShapeException e) {
      // Then it is read as a whole.
    }
    String value = string.value();
    return value.length() > MAX_STRING
        ? "\"" + escaped(value.substring(0, MAX_STRING)) + MORE + "\""
        : "\"" + escaped(value) + "\"";
  }

  /** The beginning of a text of which only the JDK's own form is at hand. */
  private static String start(ArrayReference bytes, boolean latin, int length) {
    if (length == 0) {
      return "";
    }
    List<Value> read = bytes.getValues(0, latin ? length : 2 * length);
    StringBuilder start = new StringBuilder();
    for (int i = 0; i < length; i++) {
      start.append(
          latin
              ? (char) byteAt(read, i)
              : (char) (byteAt(read, 2 * i) | byteAt(read, 2 * i + 1) << Byte.SIZE));
    }
    return start.toString();
  }

  private static int byteAt(List<Value> bytes, int index) {
    return ((PrimitiveValue) bytes.get(index)).byteValue() & 0xff;
  }

  private static String escaped(String value) {
    StringBuilder escaped = new StringBuilder();
    value
        .chars()
        .forEach(
            c -> {
              switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                default -> {
                  if (Character.isISOControl(c)) {
                    escaped.append("\\u%04x".formatted(c));
                  } else {
                    escaped.append((char) c);
                  }
                }
              }
            });
    return escaped.toString();
  }

  private void writeObject(ObjectReference object) {
    if (open.size() == MAX_DEPTH || isFull() || open.contains(object.uniqueID())) {
      text.append(MORE);
      return;
    }
    if (new RemoteObject(object).superclasses().stream().anyMatch(CLOSED::contains)) {
      text.append(simpleName(object.referenceType().name())).append("{").append(MORE).append("}");
      return;
    }
    open.add(object.uniqueID());
    int start = text.length();
    try {
      if (!writeKnown(new RemoteObject(object))) {
        writeFields(new RemoteObject(object));
      }
    } catch (VMDisconnectedException e) {
      throw e;
    } catch (ObjectCollectedException e) {
      text.append(MORE); // let go of while it was looked at
    } catch (RuntimeException e) { // another JDK has other fields, or other values in them
      text.setLength(start);
      writeFields(new RemoteObject(object));
    }
    open.remove(open.size() - 1);
  }

  private boolean isFull() {
    return text.length() > MAX_LENGTH;
  }

  private boolean writeKnown(RemoteObject object) {
    if (object.reference() instanceof ArrayReference array) {
      Sequence sequence = new Sequence("[", "]");
      RemoteObject.each(array, 0, array.length(), sequence::add);
      sequence.end();
      return true;
    }
    String scalar = KnownScalars.of(object);
    if (scalar != null) {
      text.append(scalar);
      return true;
    }
    KnownLists.Walk list = KnownLists.ofObject(object);
    if (list != null) {
      Sequence sequence = new Sequence("[", "]");
      list.each(object, sequence::add);
      sequence.end();
      return true;
    }
    KnownMaps.Walk map = KnownMaps.ofObject(object);
    if (map != null) {
      Sequence sequence = new Sequence("{", "}");
      map.each(object, sequence::add);
      sequence.end();
      return true;
    }
    return writeHolder(object);
  }

  /** What holds one other value, or two. */
  private boolean writeHolder(RemoteObject object) {
    String type = object.typeName();
    if (type.equals("java.util.Optional")) {
      Value value = object.value("value");
      if (value == null) {
        text.append("Optional.empty");
      } else {
        text.append("Optional[");
        write(value);
        text.append("]");
      }
    } else if (type.startsWith("java.util.Optional")) {
      boolean present = object.number("isPresent") != 0;
      text.append(simpleName(type)).append(present ? "[" : ".empty");
      if (present) {
        write(object.value("value"));
        text.append("]");
      }
    } else if (type.equals("java.util.concurrent.atomic.AtomicReference")) {
      write(object.value("value"));
    } else if (type.startsWith("java.util.")
        && object.hasField("key")
        && object.hasField("value")) {
      write(object.value("key"));
      text.append("=");
      write(object.value("value"));
    } else if (object.is("java.lang.Throwable")) {
      String message = object.string("detailMessage");
      text.append(simpleName(type));
      if (message != null) {
        text.append(": ").append(message, 0, Math.min(message.length(), MAX_STRING));
      }
    } else if (object.is("java.lang.AbstractStringBuilder")) {
      int length = object.integer("count");
      int shown = Math.min(length, MAX_STRING);
      String start = start(object.array("value"), object.number("coder") == 0, shown);
      text.append('"').append(escaped(start)).append(shown < length ? MORE : "").append('"');
    } else {
      return false;
    }
    return true;
  }

  private void writeFields(RemoteObject object) {
    boolean record = object.superclasses().contains("java.lang.Record");
    text.append(simpleName(object.typeName()));
    List<Field> fields = new ArrayList<>();
    for (Field field : object.reference().referenceType().allFields()) {
      if (!field.isStatic() && !field.isSynthetic()) {
        fields.add(field);
      }
    }
    List<Field> read = fields.subList(0, Math.min(fields.size(), MAX_WIDTH + 1));
    Map<Field, Value> values = object.reference().getValues(read);
    Sequence sequence = new Sequence(record ? "[" : "{", record ? "]" : "}");
    for (Field field : read) {
      if (!sequence.next()) {
        break;
      }
      text.append(field.name()).append('=');
      write(values.get(field));
    }
    sequence.end();
  }

  /** A class without its package and the classes around it. */
  static String simpleName(String name) {
    int lambda = name.indexOf("$$Lambda");
    if (lambda > 0) {
      return simpleName(name.substring(0, lambda)) + "$$Lambda";
    }
    String last = name.substring(name.lastIndexOf('.') + 1);
    int nested = last.lastIndexOf('$');
    boolean named =
        nested > 0
            && nested + 1 < last.length()
            && Character.isJavaIdentifierStart(last.charAt(nested + 1));
    return named ? last.substring(nested + 1) : last;
  }

  /** Things in brackets with commas between them, not too many. */
  private final class Sequence {

    private final String closing;
    private int size;

    Sequence(String opening, String closing) {
      this.closing = closing;
      text.append(opening);
    }

    /** Whether there is room for another one. */
    boolean next() {
      if (size > 0) {
        text.append(", ");
      }
      if (size == MAX_WIDTH || isFull()) {
        text.append(MORE);
        return false;
      }
      size++;
      return true;
    }

    boolean add(@Nullable Value element) {
      if (!next()) {
        return false;
      }
      write(element);
      return true;
    }

    boolean add(@Nullable Value key, @Nullable Value value) {
      if (!next()) {
        return false;
      }
      write(key);
      text.append('=');
      write(value);
      return true;
    }

    void end() {
      text.append(closing);
    }
  }
}
