package dev.weir.benchmarks.distributed;

import dev.weir.Flow;
import dev.weir.Task;
import java.util.Arrays;

/** The tasks that are measured. */
@Flow
final class Jobs {

  private Jobs() {}

  @Task
  static int next(int number) {
    return number + 1;
  }

  /** A value that is large enough to stay where it was made. */
  @Task
  static byte[] block(int seed, int bytes) {
    byte[] block = new byte[bytes];
    Arrays.fill(block, (byte) seed);
    return block;
  }

  @Task
  static byte[] merge(byte[] left, byte[] right) {
    byte[] merged = left.clone();
    for (int i = 0; i < merged.length; i++) {
      merged[i] ^= right[i];
    }
    return merged;
  }

  @Task
  static int first(byte[] block) {
    return block[0];
  }

  @Task
  static int pause(int millis) throws InterruptedException {
    Thread.sleep(millis);
    return millis;
  }
}
