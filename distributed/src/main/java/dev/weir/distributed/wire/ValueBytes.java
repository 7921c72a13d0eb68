package dev.weir.distributed.wire;

import dev.weir.internal.ContextClasses;
import dev.weir.internal.Held;
import dev.weir.internal.HeldList;
import dev.weir.internal.HeldMap;
import dev.weir.state.States;
import dev.weir.state.TaskState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns objects into bytes and back: the {@linkplain PlainBytes plainest} in short, all others by
 * Java's serialization, if all their classes are allowed on both sides. States of tasks, records
 * and paths may be among them, which that does not know how to write. Thread-safe.
 */
final class ValueBytes {

  private final AllowList allowed;

  ValueBytes(AllowList allowed) {
    this.allowed = allowed;
  }

  /** Says what is to be written in place of an object. */
  interface Replacing {
    @Nullable Object replace(Object object);
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
    return write(object, Held::plain);
  }

  /**
   * The same.
   *
   * @param replacing what is to be written in place of an object: itself, mostly
   */
  byte[] write(@Nullable Object object, Replacing replacing) throws IOException {
    byte[] plain = PlainBytes.write(object);
    if (plain != null) {
      return plain;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Output out = new Output(bytes, replacing)) {
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
    return read(bytes, Map.of());
  }

  /**
   * The same.
   *
   * @param values what references in the bytes stand for
   */
  @Nullable Object read(byte[] bytes, Map<Long, @Nullable Object> values)
      throws IOException, ClassNotFoundException {
    if (PlainBytes.isPlain(bytes)) {
      return PlainBytes.read(bytes);
    }
    try (Input in = new Input(bytes, values)) {
      try {
        return in.readObject();
      } catch (InvalidClassException e) {
        throw in.refused == null ? e : new NotAllowedException(in.refused);
      }
    }
  }

  private final class Output extends ObjectOutputStream {

    private final Replacing replacing;
    private @Nullable Class<?> refused;

    Output(OutputStream bytes, Replacing replacing) throws IOException {
      super(bytes);
      this.replacing = replacing;
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
    protected @Nullable Object replaceObject(Object object) {
      if (object instanceof TaskState<?> state) {
        return States.sent(state);
      } else if (object instanceof HeldList list) {
        return new ArrayList<>(list.parts()); // not what its parts stand for
      } else if (object instanceof HeldMap map) {
        return new LinkedHashMap<>(map.parts());
      } else if (object instanceof Path path) {
        return SentPath.of(path);
      } else if (object instanceof Record value && !(object instanceof Serializable)) {
        return SentRecord.of(value);
      }
      return replacing.replace(object);
    }
  }

  private final class Input extends ObjectInputStream {

    private final long maxArrayLength;
    private final Map<Long, @Nullable Object> values;
    private @Nullable Class<?> refused;

    Input(byte[] bytes, Map<Long, @Nullable Object> values) throws IOException {
      super(new ByteArrayInputStream(bytes));
      this.values = values;
      enableResolveObject(!values.isEmpty());
      // An element takes a byte at least, and a map asks for up to eight places for an entry.
      long longest = 8L * bytes.length;
      for (Object value : values.values()) {
        if (value != null && value.getClass().isArray()) {
          longest = Math.max(longest, Array.getLength(value)); // was checked when it was read
        }
      }
      maxArrayLength = longest;
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

    @Override
    protected @Nullable Object resolveObject(Object object) throws IOException {
      if (!(object instanceof ValueRef reference)) {
        return object;
      }
      if (!values.containsKey(reference.id())) {
        throw new InvalidObjectException(reference.what() + " was not fetched");
      }
      return values.get(reference.id());
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      Class<?> found = ContextClasses.find(description);
      return found == null ? super.resolveClass(description) : found;
    }
  }
}
