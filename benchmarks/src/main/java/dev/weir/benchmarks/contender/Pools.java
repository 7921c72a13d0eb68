package dev.weir.benchmarks.contender;

import java.util.concurrent.ForkJoinPool;

/** The threads of those contenders that do not bring their own. */
final class Pools {

  private Pools() {}

  /**
   * A pool of one thread for each core. Not the common pool: that has one thread less, and on two
   * cores some peers would make a thread for each task instead.
   */
  static ForkJoinPool allCores() {
    return new ForkJoinPool(Runtime.getRuntime().availableProcessors());
  }
}
