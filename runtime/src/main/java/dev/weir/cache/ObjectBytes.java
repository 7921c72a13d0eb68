package dev.weir.cache;

import dev.weir.internal.ContextClasses;
import dev.weir.internal.NamedValues;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import org.jspecify.annotations.Nullable;

/**
 * Turns objects into bytes and back by Java's serialization, if all their classes are allowed.
 * Thread-safe.
 */
final class ObjectBytes {

  /** Far above what data has, and below what a thread's stack takes. */
  private static final int MAX_DEPTH = 500;

  private static final String HAS_SECRETS =
      "it has the inputs() of a task with @Sensitive ones, which would be seen in the file; cache"
          + " this task in memory, or leave @Cache out";

  private final AllowedClasses allowed;

  ObjectBytes(AllowedClasses allowed) {
    this.allowed = allowed;
  }

  /**
   * Refuses what {@link #read} would refuse, so that nobody waits for a result that never comes,
   * and what must not be seen in a file.
   *
   * @throws IOException if it cannot be written or is refused; besides, this throws what users'
   *     {@code writeObject} does
   */
  byte[] write(@Nullable Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Output out = new Output(bytes)) {
      out.writeObject(object);
      if (out.refusal != null) {
        throw new RefusedException(out.refusal);
      }
    }
    return bytes.toByteArray();
  }

  /**
   * Makes the object anew. No object is made of a class that is not allowed.
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
        throw in.refusal == null ? e : new RefusedException(in.refusal);
      }
    }
  }

  private final class Output extends ObjectOutputStream {

    private @Nullable String refusal;

    Output(ByteArrayOutputStream bytes) throws IOException {
      super(bytes);
    }

    // Only noted: the stream would try to write an exception that is thrown here into itself.
    @Override
    protected void annotateClass(Class<?> type) {
      if (type == NamedValues.class) { // whatever is allowed
        refusal = HAS_SECRETS;
      } else if (refusal == null && !allowed.contains(type)) {
        refusal = AllowedClasses.refusal(type);
      }
    }

    @Override
    protected void annotateProxyClass(Class<?> type) {
      annotateClass(type);
    }
  }

  private final class Input extends ObjectInputStream {

    private final long maxArrayLength;
    private @Nullable String refusal;

    Input(byte[] bytes) throws IOException {
      super(new ByteArrayInputStream(bytes));
      // An element takes a byte at least, and a map asks for up to eight places for an entry.
      maxArrayLength = 8L * bytes.length;
      // What the JVM's own filter refuses is refused here too.
      setObjectInputFilter(
          ObjectInputFilter.merge(this::check, ObjectInputFilter.Config.getSerialFilter()));
    }

    private ObjectInputFilter.Status check(ObjectInputFilter.FilterInfo info) {
      Class<?> type = info.serialClass();
      if (info.depth() > MAX_DEPTH) {
        return refuse("its objects are nested more than " + MAX_DEPTH + " deep");
      }
      if (info.arrayLength() > maxArrayLength) {
        return refuse("it names an array that is longer than the entry");
      }
      if (type == null) {
        return ObjectInputFilter.Status.UNDECIDED;
      }
      return allowed.contains(type)
          ? ObjectInputFilter.Status.ALLOWED
          : refuse(AllowedClasses.refusal(type));
    }

    private ObjectInputFilter.Status refuse(String reason) {
      refusal = reason;
      return ObjectInputFilter.Status.REJECTED;
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      if (description.getName().equals(CacheKey.class.getName())) {
        return CacheKey.class; // the application's loader may have a Weir of its own
      }
      Class<?> found = ContextClasses.find(description);
      return found == null ? super.resolveClass(description) : found;
    }
  }
}
