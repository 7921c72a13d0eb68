package dev.weir.distributed.value;

/** How many bytes of values a JVM may hold, so that there is memory left to run tasks in. */
public final class Room {

  private static final int SHARE_OF_MEMORY = 2;

  private final long limit;
  private long taken; // guarded by this

  /**
   * Some room.
   *
   * @param limit in bytes
   */
  public Room(long limit) {
    this.limit = limit;
  }

  /**
   * What this JVM has.
   *
   * @return half of the memory that its heap may grow to
   */
  public static Room ofThisJvm() {
    return new Room(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
  }

  /**
   * How much there is in all.
   *
   * @return bytes
   */
  public long limit() {
    return limit;
  }

  /**
   * How much is left.
   *
   * @return bytes
   */
  public synchronized long left() {
    return limit - taken;
  }

  /** Takes some; false if there is not that much left. */
  synchronized boolean take(long bytes) {
    if (bytes > limit - taken) {
      return false;
    }
    taken += bytes;
    return true;
  }

  synchronized void give(long bytes) {
    taken -= bytes;
  }
}
