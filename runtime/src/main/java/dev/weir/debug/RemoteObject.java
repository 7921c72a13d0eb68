package dev.weir.debug;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ClassType;
import com.sun.jdi.Field;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StringReference;
import com.sun.jdi.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object of another JVM, of which only fields are read. */
record RemoteObject(ObjectReference reference) {

  private static final int CHUNK = 64;

  /** A class is not as it was expected to be, so it is shown as any other class. */
  static final class UnknownShapeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownShapeException(String message) {
      super(message, null, false, false);
    }
  }

  /** Is given values one after the other, and says whether it takes more. */
  interface Taker {
    boolean take(@Nullable Value value);
  }

  String typeName() {
    return reference.referenceType().name();
  }

  /** Whether the object is of a class or a subclass of it. */
  boolean is(String className) {
    return superclasses().contains(className);
  }

  /** The names of the object's class and of its superclasses, from the class itself on. */
  List<String> superclasses() {
    List<String> names = new ArrayList<>();
    if (reference.referenceType() instanceof ClassType type) {
      for (ClassType next = type; next != null; next = next.superclass()) {
        names.add(next.name());
      }
    }
    return names;
  }

  @Nullable Value value(String field) {
    return reference.getValue(find(field));
  }

  private Field find(String name) {
    ReferenceType type = reference.referenceType();
    Field field = type.fieldByName(name);
    if (field == null || field.isStatic()) {
      throw new UnknownShapeException(type.name() + " has no field " + name);
    }
    return field;
  }

  boolean hasField(String name) {
    return reference.referenceType().fieldByName(name) != null;
  }

  @Nullable RemoteObject object(String field) {
    return of(value(field));
  }

  /** An object that must be there. */
  RemoteObject required(String field) {
    RemoteObject object = object(field);
    if (object == null) {
      throw new UnknownShapeException(typeName() + "." + field + " is null");
    }
    return object;
  }

  static @Nullable RemoteObject of(@Nullable Value value) {
    return value instanceof ObjectReference object ? new RemoteObject(object) : null;
  }

  long number(String field) {
    if (value(field) instanceof PrimitiveValue number) {
      return number.longValue();
    }
    throw new UnknownShapeException(typeName() + "." + field + " is no number");
  }

  int integer(String field) {
    return (int) number(field);
  }

  /** The text in a field; null if that is null. */
  @Nullable String string(String field) {
    return value(field) instanceof StringReference text ? text.value() : null;
  }

  ArrayReference array(String field) {
    if (value(field) instanceof ArrayReference array) {
      return array;
    }
    throw new UnknownShapeException(typeName() + "." + field + " is no array");
  }

  /** Goes through elements of an array until it is told to stop, reading some at a time. */
  static boolean each(ArrayReference array, int from, int to, Taker taker) {
    int end = Math.min(to, array.length());
    for (int start = from; start < end; start += CHUNK) {
      for (Value value : array.getValues(start, Math.min(CHUNK, end - start))) {
        if (!taker.take(value)) {
          return false;
        }
      }
    }
    return true;
  }
}
