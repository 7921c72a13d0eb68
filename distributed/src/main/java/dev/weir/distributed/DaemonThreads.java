package dev.weir.distributed;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that keep no JVM alive and end when they are idle. */
final class DaemonThreads {

  private static final long IDLE_SECONDS = 10;

  private DaemonThreads() {}

  /** Without a bound, since a task that ignores its interrupt keeps its thread for good. */
  static ExecutorService named(String name) {
    AtomicInteger number = new AtomicInteger();
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        work -> {
          Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
          thread.setDaemon(true);
          // Not that of whoever needs a thread first: a thread keeps its loader.
          thread.setContextClassLoader(DaemonThreads.class.getClassLoader());
          return thread;
        });
  }
}
