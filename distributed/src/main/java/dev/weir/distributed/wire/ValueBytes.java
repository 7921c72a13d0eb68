package dev.weir.distributed.wire;

import dev.weir.state.States;
import dev.weir.state.TaskState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns objects into bytes and back by Java's serialization, if all their classes are allowed on
 * both sides. States of tasks may be among them. Thread-safe.
 */
final class ValueBytes {

  private final AllowList allowed;

  ValueBytes(AllowList allowed) {
    this.allowed = allowed;
  }

  /** A class is not allowed. */
  static final class NotAllowedException extends InvalidClassException {

    private static final long serialVersionUID = 1L;

    NotAllowedException(Class<?> type) {
      super(AllowList.withoutLambda(type.getName()), "the class is not allowed");
    }
  }

  /**
   * Writes an object.
   *
   * @throws NotAllowedException if the other side would refuse a class
   * @throws IOException if it cannot be written; besides, this throws what users' {@code
   *     writeObject} does
   */
  byte[] write(@Nullable Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Output out = new Output(bytes)) {
      out.writeObject(object);
      if (out.refused != null) {
        throw new NotAllowedException(out.refused);
      }
    }
    return bytes.toByteArray();
  }

  /**
   * Makes the object anew, with classes of the thread's context class loader. No object is made of
   * a class that is not allowed.
   *
   * @throws IOException if the bytes are not an object, or are refused; besides, this throws what
   *     users' {@code readObject} does
   * @throws ClassNotFoundException if an allowed class is not there
   */
  @Nullable Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (Input in = new Input(bytes)) {
      try {
        return in.readObject();
      } catch (InvalidClassException e) {
        throw in.refused == null ? e : new NotAllowedException(in.refused);
      }
    }
  }

  private final class Output extends ObjectOutputStream {

    private @Nullable Class<?> refused;

    Output(OutputStream bytes) throws IOException {
      super(bytes);
      enableReplaceObject(true);
    }

    // Only noted: the stream would try to write an exception that is thrown here into itself.
    @Override
    protected void annotateClass(Class<?> type) {
      if (refused == null && !allowed.contains(type)) {
        refused = type;
      }
    }

    @Override
    protected void annotateProxyClass(Class<?> type) {
      annotateClass(type);
    }

    @Override
    protected Object replaceObject(Object object) {
      return object instanceof TaskState<?> state ? States.sent(state) : object;
    }
  }

  private final class Input extends ObjectInputStream {

    private final long maxArrayLength;
    private @Nullable Class<?> refused;

    Input(byte[] bytes) throws IOException {
      super(new ByteArrayInputStream(bytes));
      // An element takes a byte at least, and a map asks for up to eight places for an entry.
      maxArrayLength = 8L * bytes.length;
      // What the JVM's own filter refuses is refused here too.
      setObjectInputFilter(
          ObjectInputFilter.merge(this::check, ObjectInputFilter.Config.getSerialFilter()));
    }

    private ObjectInputFilter.Status check(ObjectInputFilter.FilterInfo info) {
      if (info.arrayLength() > maxArrayLength) {
        return ObjectInputFilter.Status.REJECTED;
      }
      Class<?> type = info.serialClass();
      if (type == null) {
        return ObjectInputFilter.Status.UNDECIDED;
      }
      if (allowed.contains(type)) {
        return ObjectInputFilter.Status.ALLOWED;
      }
      refused = type;
      return ObjectInputFilter.Status.REJECTED;
    }

    /** The application's loader comes first, since this module's may not see its classes. */
    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      ClassLoader context = Thread.currentThread().getContextClassLoader();
      if (context != null) {
        try {
          return Class.forName(description.getName(), false, context);
        } catch (ClassNotFoundException e) {
          // The stream's own way, which knows primitives and the caller's loader, is next.
        }
      }
      return super.resolveClass(description);
    }
  }
}
