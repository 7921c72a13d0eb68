package dev.weir.cache;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number for a key that is the same in every JVM. Equal keys should have the same one.
 *
 * <p>The serialized key would not do. It differs between equal keys: it shows which kind of list is
 * meant, in which order a set goes, and whether two inputs are one object or two. So all that is
 * known to compare in a certain way is added in that way here, and only the rest by its serialized
 * form. Where equal inputs have different numbers nevertheless, there is a miss that need not be;
 * different inputs with the same number do no harm, since keys are compared too.
 */
final class KeyDigest {

  /** Of these, and not of subclasses, values are equal if their texts are. */
  private static final Set<Class<?>> PLAIN =
      Set.of(
          Boolean.class,
          Character.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          BigInteger.class,
          BigDecimal.class,
          Duration.class,
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          UUID.class);

  // Small, for each element of a set needs one.
  private static final int BUFFER_BYTES = 512;

  private final ObjectBytes bytes;
  private final MessageDigest digest = sha256();
  private final DataOutputStream out =
      new DataOutputStream(
          new BufferedOutputStream(
              new DigestOutputStream(OutputStream.nullOutputStream(), digest), BUFFER_BYTES));

  private KeyDigest(ObjectBytes bytes) {
    this.bytes = bytes;
  }

  /**
   * The SHA-256 of a key.
   *
   * @throws IOException if an input must be serialized for it and cannot be; besides, this throws
   *     what users' {@code writeObject} and accessors of records do
   */
  static byte[] of(CacheKey key, ObjectBytes bytes) throws IOException {
    KeyDigest digest = new KeyDigest(bytes);
    digest.text('K', key.owner());
    digest.text('m', key.method());
    digest.ordered('p', key.parameterTypes());
    digest.text('v', key.variant());
    digest.ordered('i', key.inputs());
    return digest.end();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private byte[] end() throws IOException {
    out.flush();
    return digest.digest();
  }

  // Each value begins with a letter for its kind, and says its length if it has one, so that no two
  // different values look the same.

  private void value(@Nullable Object value) throws IOException {
    if (value == null) {
      out.writeByte('0');
    } else if (value instanceof String string) {
      text('S', string);
    } else if (PLAIN.contains(value.getClass())) {
      text('P', value.getClass().getName());
      text('t', value.toString());
    } else if (value instanceof Double number) {
      out.writeByte('D'); // not its text, which a later JDK writes in another way
      out.writeLong(Double.doubleToLongBits(number));
    } else if (value instanceof Object[] array) {
      ordered('A', Arrays.asList(array)); // whatever its type, as in Arrays.deepEquals
    } else if (value instanceof List<?> list) {
      ordered('L', list);
    } else if (value instanceof Set<?> set) {
      unordered('T', set);
    } else if (value instanceof Map<?, ?> map) {
      unordered('M', map.entrySet());
    } else if (value instanceof Record record) {
      record(record);
    } else {
      serialized(value);
    }
  }

  private void text(char kind, String text) throws IOException {
    block(kind, text.getBytes(StandardCharsets.UTF_8));
  }

  private void block(char kind, byte[] block) throws IOException {
    out.writeByte(kind);
    out.writeInt(block.length);
    out.write(block);
  }

  private void ordered(char kind, Collection<?> values) throws IOException {
    out.writeByte(kind);
    out.writeInt(values.size());
    for (Object value : values) {
      value(value);
    }
  }

  /** Each element by its own number, in the order of the numbers. */
  private void unordered(char kind, Collection<?> values) throws IOException {
    List<byte[]> digests = new ArrayList<>();
    for (Object value : values) {
      KeyDigest element = new KeyDigest(bytes);
      if (value instanceof Map.Entry<?, ?> entry) {
        element.value(entry.getKey());
        element.value(entry.getValue());
      } else {
        element.value(value);
      }
      digests.add(element.end());
    }
    digests.sort(Arrays::compare);
    out.writeByte(kind);
    out.writeInt(digests.size());
    for (byte[] element : digests) {
      out.write(element);
    }
  }

  private void record(Record value) throws IOException {
    List<@Nullable Object> components = new ArrayList<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Method accessor = component.getAccessor();
      if (!accessor.trySetAccessible()) { // its module is closed to us, and open to serialization
        serialized(value);
        return;
      }
      try {
        components.add(accessor.invoke(value));
      } catch (ReflectiveOperationException e) {
        throw new IOException(accessor + " has thrown", e);
      }
    }
    text('R', value.getClass().getName());
    ordered('c', components);
  }

  private void serialized(Object value) throws IOException {
    block('O', bytes.write(value));
  }
}
