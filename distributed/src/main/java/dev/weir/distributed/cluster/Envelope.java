package dev.weir.distributed.cluster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

  private static final int HEAD = 1 + Long.BYTES;
  private static final int SMALLEST = Secret.PROOF_LENGTH + HEAD;

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
    FETCH_CLASSES(12),
    /**
     * A driver orders nothing more of a worker that takes no more, and has heard of all that it has
     * ordered; the number is that of the greeting.
     */
    FAREWELL(13);

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

  /** The bytes, with a proof that who has sent them to whom knows the secret. */
  byte[] toBytes(Secret secret, Member from, Member to) {
    ByteBuffer whole = ByteBuffer.allocate(SMALLEST + payload.length);
    ByteBuffer said = whole.position(Secret.PROOF_LENGTH).slice();
    said.duplicate().put(kind.code).putLong(number).put(payload);
    return whole.rewind().put(secret.proof(way(from), way(to), said)).array();
  }

  /** A proof is for one way only: who gets a message cannot send it on to somebody else. */
  private static ByteBuffer way(Member member) {
    return ByteBuffer.wrap(member.id().getBytes(StandardCharsets.UTF_8));
  }

  /** Null if the sender does not know the secret, or the bytes are nothing that we send. */
  static @Nullable Envelope of(ByteBuffer bytes, Secret secret, Member from, Member to) {
    if (bytes.remaining() < SMALLEST) {
      return null;
    }
    byte[] proof = new byte[Secret.PROOF_LENGTH];
    ByteBuffer said = bytes.get(proof).slice();
    if (!secret.isProof(proof, way(from), way(to), said)) {
      return null;
    }
    Kind kind = Kind.of(said.get());
    long number = said.getLong();
    byte[] payload = new byte[said.remaining()];
    said.get(payload);
    return kind == null ? null : new Envelope(kind, number, payload);
  }
}
