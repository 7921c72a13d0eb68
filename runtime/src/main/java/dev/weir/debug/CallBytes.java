package dev.weir.debug;

import dev.weir.internal.ContextClasses;
import dev.weir.internal.Held;
import dev.weir.internal.HeldList;
import dev.weir.internal.HeldMap;
import dev.weir.state.States;
import dev.weir.state.TaskState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The parts of a call by Java's serialization. */
final class CallBytes {

  private CallBytes() {}

  /** Where objects can be written to, those of a run as {@link #plain} has them. */
  static ObjectOutputStream stream(OutputStream bytes) throws IOException {
    return new Output(bytes, CallBytes::plain);
  }

  /**
   * What is written in place of an object.
   *
   * @return a value in place of what a run has made to stand for it; else the object itself
   */
  static @Nullable Object plain(@Nullable Object object) {
    Object value = Held.plain(object);
    if (value instanceof TaskState<?> state) {
      return States.sent(state);
    } else if (value instanceof HeldList list) {
      return Collections.unmodifiableList(new ArrayList<>(list));
    } else if (value instanceof HeldMap map) {
      return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
    return value;
  }

  private static final class Output extends ObjectOutputStream {

    private final UnaryOperator<@Nullable Object> replacement;

    Output(OutputStream bytes, UnaryOperator<@Nullable Object> replacement) throws IOException {
      super(bytes);
      this.replacement = replacement;
      enableReplaceObject(true);
    }

    @Override
    protected @Nullable Object replaceObject(Object object) {
      return replacement.apply(object);
    }
  }

  /**
   * Turns an object into bytes.
   *
   * @throws IOException if it cannot be; besides, this throws what users' {@code writeObject} does
   */
  static byte[] write(@Nullable Object object) throws IOException {
    return write(object, CallBytes::plain);
  }

  /**
   * The same with others in place of some objects, the outermost one too.
   *
   * @param replacement gives what is written; it has to make the objects plain as well
   */
  static byte[] write(@Nullable Object object, UnaryOperator<@Nullable Object> replacement)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new Output(bytes, replacement)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  /**
   * Makes the object anew.
   *
   * @param allowed decides which classes may be read; what the JVM's own filter refuses is refused
   *     too
   * @throws IOException if the bytes are not an object, or are refused; besides, this throws what
   *     users' {@code readObject} does
   * @throws ClassNotFoundException if a class is not there
   */
  static @Nullable Object read(byte[] bytes, ObjectInputFilter allowed)
      throws IOException, ClassNotFoundException {
    try (Input in = new Input(bytes, allowed)) {
      return in.readObject();
    }
  }

  private static final class Input extends ObjectInputStream {

    Input(byte[] bytes, ObjectInputFilter allowed) throws IOException {
      super(new ByteArrayInputStream(bytes));
      setObjectInputFilter(
          ObjectInputFilter.merge(allowed, ObjectInputFilter.Config.getSerialFilter()));
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      Class<?> found = ContextClasses.find(description);
      return found == null ? super.resolveClass(description) : found;
    }
  }
}
