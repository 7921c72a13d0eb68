package dev.weir.distributed.wire;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt, as bytes.
 *
 * @param kind how it ended
 * @param bytes the result, the value of the signal, or what was thrown
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Outcome(Kind kind, byte[] bytes) {

  /**
   * A result stays with the worker.
   *
   * @param size how many bytes it has
   * @return the outcome
   */
  public static Outcome held(long size) {
    return new Outcome(Kind.HELD, ByteBuffer.allocate(Long.BYTES).putLong(size).array());
  }

  /**
   * Inputs could not be fetched.
   *
   * @param ids which
   * @return the outcome
   */
  public static Outcome lacking(List<Long> ids) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * ids.size());
    ids.forEach(bytes::putLong);
    return new Outcome(Kind.LACKING, bytes.array());
  }

  /**
   * The method was not called, and is to be elsewhere, since the worker is about to leave.
   *
   * @return the outcome
   */
  public static Outcome handedBack() {
    return lacking(List.of()); // nothing is lacking but a worker
  }

  /**
   * The numbers that {@link #held} or {@link #lacking} was made with.
   *
   * @return a size, or ids
   */
  public List<Long> numbers() {
    List<Long> numbers = new ArrayList<>();
    for (ByteBuffer left = ByteBuffer.wrap(bytes); left.remaining() >= Long.BYTES; ) {
      numbers.add(left.getLong());
    }
    return numbers;
  }

  /** How an attempt ended. */
  public enum Kind {
    /** The method returned. */
    RESULT(1),
    /** The task ended itself with a value, which the signal does not take along. */
    SUCCESS_SIGNAL(2),
    /** The method threw. */
    FAILURE(3),
    /** The method could not be called, or what it returned cannot travel; nor will it next time. */
    REFUSAL(4),
    /** The method returned what is too large to be brought along; its size is told instead. */
    HELD(5),
    /** The method was not called, since inputs are gone from where they were to be fetched. */
    LACKING(6);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /**
     * What stands for it in messages.
     *
     * @return a small number
     */
    public int code() {
      return code;
    }

    /**
     * Finds one again.
     *
     * @param code what stands for it
     * @return the kind; null if there is none
     */
    public static @Nullable Kind of(int code) {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      return null;
    }
  }
}
