package dev.weir.distributed.cluster;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A message between a driver and a worker.
 *
 * @param kind what it is about
 * @param number of the order, where there is one
 * @param payload what else there is to say
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Envelope(Kind kind, long number, byte[] payload) {

  private static final int HEAD = 1 + Secret.LENGTH + Long.BYTES;

  /** What a message is about. */
  public enum Kind {
    /** A driver makes itself known to a worker. */
    GREETING(1),
    /** A worker takes orders of the driver that has greeted it, or more of them, or fewer. */
    READY(2),
    /** An order. */
    RUN(3),
    /** An order is to be interrupted. */
    INTERRUPT(4),
    /** An order is done. */
    DONE(5),
    /** A value is asked for; the number is that of the question. */
    FETCH(6),
    /** A value that was asked for. */
    VALUE(7),
    /** A value that was asked for is not here. */
    NO_VALUE(8),
    /** Nobody will ask for a value any more. */
    FREE(9),
    /** A worker takes no orders of the driver that has greeted it; it says why. */
    REFUSAL(10),
    /** A worker has dropped the work of a driver, and wants to be greeted anew. */
    DROPPED(11),
    /** A part of a driver's class path is asked for; the number is that of the question. */
    FETCH_CLASSES(12);

    private final byte code;

    Kind(int code) {
      this.code = (byte) code;
    }

    static @Nullable Kind of(byte code) {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      return null;
    }
  }

  byte[] toBytes(Secret secret) {
    return ByteBuffer.allocate(HEAD + payload.length)
        .put(kind.code)
        .put(secret.bytes())
        .putLong(number)
        .put(payload)
        .array();
  }

  /** Null if the sender does not know the secret, or the bytes are nothing that we send. */
  static @Nullable Envelope of(byte[] array, int offset, int length, Secret secret) {
    if (length < HEAD) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.wrap(array, offset, length);
    Kind kind = Kind.of(bytes.get());
    byte[] shown = new byte[Secret.LENGTH];
    bytes.get(shown);
    if (!secret.isKnownTo(shown) || kind == null) {
      return null;
    }
    long number = bytes.getLong();
    byte[] payload = new byte[bytes.remaining()];
    bytes.get(payload);
    return new Envelope(kind, number, payload);
  }
}
