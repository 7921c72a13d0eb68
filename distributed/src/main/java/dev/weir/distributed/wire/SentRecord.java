package dev.weir.distributed.wire;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way that does not say that it is serializable: its components, which its
 * constructor takes on the other side.
 */
@SuppressWarnings({
  "serial", // the components are as serializable as the user's types are
  "ArrayRecordComponent" // nobody compares them
})
record SentRecord(Class<?> type, @Nullable Object[] components) implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  /** What stands for a record; itself where the application's module is not open to us. */
  static Object of(Record original) {
    Class<?> type = original.getClass();
    try {
      constructor(type).setAccessible(true);
      RecordComponent[] parts = type.getRecordComponents();
      @Nullable Object[] components = new Object[parts.length];
      for (int i = 0; i < parts.length; i++) {
        Field field = type.getDeclaredField(parts[i].getName());
        field.setAccessible(true);
        components[i] = field.get(original);
      }
      return new SentRecord(type, components);
    } catch (InaccessibleObjectException | ReflectiveOperationException e) {
      return original;
    }
  }

  private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
    return type.getDeclaredConstructor(
        Arrays.stream(Objects.requireNonNull(type.getRecordComponents(), "it is no record"))
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new));
  }

  @Serial
  private Object readResolve() throws ObjectStreamException {
    try {
      Constructor<?> constructor = constructor(type);
      constructor.setAccessible(true);
      return constructor.newInstance(components);
    } catch (InvocationTargetException e) {
      throw invalid(type.getName() + " cannot have these components: " + e.getCause(), e);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw invalid(type.getName() + " cannot be made here: " + e, e);
    }
  }

  private static InvalidObjectException invalid(String message, Exception cause) {
    InvalidObjectException invalid = new InvalidObjectException(message);
    invalid.initCause(cause);
    return invalid;
  }
}
