package dev.weir.distributed.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectStreamConstants;
import java.io.StreamCorruptedException;
import org.jspecify.annotations.Nullable;

/**
 * Null, strings, boxes of primitives, and arrays of these as objects: a letter and the value, since
 * a stream of objects, which takes any value, takes many times as long for these.
 */
final class PlainBytes {

  private static final char NULL = 'n';
  private static final char ARRAY = '[';

  // What UTF in a DataOutput takes, at three bytes for a character at most.
  private static final int MAX_STRING = 65_535 / 3;

  private PlainBytes() {}

  /** The bytes of a value; null if it needs a stream of objects. */
  static byte @Nullable [] write(@Nullable Object value) {
    if (!isPlain(value)) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(value, out);
    } catch (IOException e) {
      throw new AssertionError("memory has no errors", e);
    }
    return bytes.toByteArray();
  }

  private static boolean isPlain(@Nullable Object value) {
    if (value != null && value.getClass() == Object[].class) {
      for (Object element : (@Nullable Object[]) value) {
        if (!isPlainElement(element)) {
          return false;
        }
      }
      return true;
    }
    return isPlainElement(value);
  }

  private static boolean isPlainElement(@Nullable Object value) {
    return value == null
        || value instanceof Integer
        || (value instanceof String text && text.length() <= MAX_STRING)
        || value instanceof Long
        || value instanceof Double
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof Float
        || value instanceof Short
        || value instanceof Byte;
  }

  private static void write(@Nullable Object value, DataOutputStream out) throws IOException {
    if (value == null) {
      out.writeByte(NULL);
    } else if (value instanceof Integer number) {
      out.writeByte('i');
      out.writeInt(number);
    } else if (value instanceof String text) {
      out.writeByte('s');
      out.writeUTF(text);
    } else if (value instanceof Long number) {
      out.writeByte('l');
      out.writeLong(number);
    } else if (value instanceof Double number) {
      out.writeByte('d');
      out.writeLong(Double.doubleToRawLongBits(number));
    } else if (value instanceof Boolean truth) {
      out.writeByte('z');
      out.writeBoolean(truth);
    } else if (value instanceof Character character) {
      out.writeByte('c');
      out.writeChar(character);
    } else if (value instanceof Float number) {
      out.writeByte('f');
      out.writeInt(Float.floatToRawIntBits(number));
    } else if (value instanceof Short number) {
      out.writeByte('h');
      out.writeShort(number);
    } else if (value instanceof Byte number) {
      out.writeByte('b');
      out.writeByte(number);
    } else {
      @Nullable Object[] elements = (@Nullable Object[]) value;
      out.writeByte(ARRAY);
      out.writeInt(elements.length);
      for (Object element : elements) {
        write(element, out);
      }
    }
  }

  /** Whether bytes may be those of a plain value: a stream of objects begins otherwise. */
  static boolean isPlain(byte[] bytes) {
    return bytes.length > 0 && bytes[0] != (byte) (ObjectStreamConstants.STREAM_MAGIC >> 8);
  }

  /**
   * The value.
   *
   * @throws IOException if the bytes are none of a plain value
   */
  static @Nullable Object read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    char letter = letter(in);
    Object value = letter == ARRAY ? readElements(in) : readElement(letter, in);
    if (in.available() > 0) {
      throw new StreamCorruptedException("there is more than a value");
    }
    return value;
  }

  private static char letter(DataInputStream in) throws IOException {
    return (char) in.readUnsignedByte();
  }

  private static @Nullable Object[] readElements(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) { // an element takes a byte at least
      throw new StreamCorruptedException("an array cannot have " + length + " elements here");
    }
    @Nullable Object[] elements = new Object[length];
    for (int i = 0; i < length; i++) {
      elements[i] = readElement(letter(in), in);
    }
    return elements;
  }

  private static @Nullable Object readElement(char letter, DataInputStream in) throws IOException {
    return switch (letter) {
      case NULL -> null;
      case 'i' -> in.readInt();
      case 's' -> in.readUTF();
      case 'l' -> in.readLong();
      case 'd' -> Double.longBitsToDouble(in.readLong());
      case 'z' -> in.readBoolean();
      case 'c' -> in.readChar();
      case 'f' -> Float.intBitsToFloat(in.readInt());
      case 'h' -> in.readShort();
      case 'b' -> in.readByte();
      default -> throw new StreamCorruptedException("no value begins like this");
    };
  }
}
