package dev.weir.benchmarks.distributed;

/** Workers of one kind, and the works that they are asked to do. */
interface Crew extends AutoCloseable {

  /**
   * Tasks that do nothing, all ready at once.
   *
   * @return the sum of their results
   */
  long fanOut(int tasks) throws Exception;

  /**
   * Tasks that do nothing, each of which reads the one before.
   *
   * @return the result of the last
   */
  long chain(int tasks) throws Exception;

  /**
   * Blocks that are merged by pairs until there is one.
   *
   * @return the first byte of that
   */
  default long reduce(int blocks, int bytes) throws Exception {
    throw new UnsupportedOperationException();
  }

  /**
   * Tasks that sleep, all ready at once.
   *
   * @return how many attempts were made beyond one for each
   */
  default long pauses(int tasks, int millis) throws Exception {
    throw new UnsupportedOperationException();
  }

  @Override
  void close();
}
