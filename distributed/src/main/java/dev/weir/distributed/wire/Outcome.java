package dev.weir.distributed.wire;

import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt, as bytes.
 *
 * @param kind how it ended
 * @param bytes the result, the value of the signal, or what was thrown
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Outcome(Kind kind, byte[] bytes) {

  /** How an attempt ended. */
  public enum Kind {
    /** The method returned. */
    RESULT(1),
    /** The task ended itself with a value, which the signal does not take along. */
    SUCCESS_SIGNAL(2),
    /** The method threw. */
    FAILURE(3),
    /** The method could not be called, or what it returned cannot travel; nor will it next time. */
    REFUSAL(4);

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
