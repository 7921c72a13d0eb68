package dev.weir.cache;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.zip.CRC32C;

/**
 * The content of one file: the word WEIR, the version of this format, when the result was stored,
 * the bytes of the key and of the value, each behind their length, and a checksum of all that.
 * Numbers are big-endian.
 */
final class Entry {

  static final int MAGIC = 0x57454952; // "WEIR"
  static final int VERSION = 1;

  private static final int CHECKSUM_BYTES = Integer.BYTES;
  private static final int FIXED_BYTES = 5 * Integer.BYTES + Long.BYTES + CHECKSUM_BYTES;

  final byte[] key;
  final Instant stored;
  final byte[] value;

  Entry(byte[] key, Instant stored, byte[] value) {
    this.key = key;
    this.stored = stored;
    this.value = value;
  }

  byte[] toBytes() {
    int length = Math.addExact(FIXED_BYTES, Math.addExact(key.length, value.length));
    ByteBuffer buffer = ByteBuffer.allocate(length);
    buffer.putInt(MAGIC).putInt(VERSION);
    buffer.putLong(stored.getEpochSecond()).putInt(stored.getNano());
    buffer.putInt(key.length).put(key);
    buffer.putInt(value.length).put(value);
    buffer.putInt(checksum(buffer.array()));
    return buffer.array();
  }

  /**
   * Takes a file apart.
   *
   * @throws RefusedException if it is not an entry of this version, whole and undamaged
   */
  static Entry of(byte[] bytes) throws RefusedException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      if (buffer.getInt() != MAGIC) {
        throw new RefusedException("it is not a cache entry of Weir");
      }
      int version = buffer.getInt();
      if (version != VERSION) {
        throw new RefusedException(
            "its format is version %d, and version %d is read here".formatted(version, VERSION));
      }
      if (buffer.remaining() < CHECKSUM_BYTES
          || buffer.getInt(bytes.length - CHECKSUM_BYTES) != checksum(bytes)) {
        throw new RefusedException("it is damaged");
      }
      Instant stored = Instant.ofEpochSecond(buffer.getLong(), buffer.getInt());
      byte[] key = block(buffer);
      byte[] value = block(buffer);
      if (buffer.remaining() != CHECKSUM_BYTES) {
        throw new RefusedException("it is damaged");
      }
      return new Entry(key, stored, value);
    } catch (BufferUnderflowException e) {
      throw new RefusedException("it is cut off");
    }
  }

  private static byte[] block(ByteBuffer buffer) throws RefusedException {
    int length = buffer.getInt();
    if (length < 0 || length > buffer.remaining()) {
      throw new RefusedException("it is damaged");
    }
    byte[] block = new byte[length];
    buffer.get(block);
    return block;
  }

  /** Of all but the place of the checksum itself. */
  private static int checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, bytes.length - CHECKSUM_BYTES);
    return (int) checksum.getValue();
  }
}
