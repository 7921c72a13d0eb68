package dev.weir.debug;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link BundleOutput} has written. Whatever the bytes are, it ends, and takes no more
 * memory than a small multiple of their number.
 */
final class BundleInput {

  private final ByteArrayInputStream bytes;
  private final DataInputStream in;

  BundleInput(byte[] bytes) {
    this.bytes = new ByteArrayInputStream(bytes);
    this.in = new DataInputStream(this.bytes);
  }

  /** Reads one of several. */
  interface Item<T> {
    T read(BundleInput in) throws IOException;
  }

  int number() throws IOException {
    return in.readInt();
  }

  long time() throws IOException {
    return in.readLong();
  }

  boolean flag() throws IOException {
    int flag = in.readUnsignedByte();
    if (flag > 1) {
      throw new InvalidObjectException("a flag is " + flag);
    }
    return flag == 1;
  }

  String text() throws IOException {
    return new String(block(), StandardCharsets.UTF_8);
  }

  @Nullable String optionalText() throws IOException {
    return flag() ? text() : null;
  }

  byte[] block() throws IOException {
    return in.readNBytes(length());
  }

  byte @Nullable [] optionalBlock() throws IOException {
    return flag() ? block() : null;
  }

  <T> List<T> list(Item<T> item) throws IOException {
    List<T> list = new ArrayList<>();
    for (int left = length(); left > 0; left--) {
      list.add(item.read(this));
    }
    return list;
  }

  /** Each thing that is counted takes a byte at least, so no more can follow than there are. */
  private int length() throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new InvalidObjectException("a length is " + length);
    }
    if (length > bytes.available()) {
      throw new EOFException("it ends in the middle");
    }
    return length;
  }

  /** Refuses bytes that nobody has asked for. */
  void end() throws IOException {
    if (bytes.available() > 0) {
      throw new InvalidObjectException("it goes on behind its end");
    }
  }
}
