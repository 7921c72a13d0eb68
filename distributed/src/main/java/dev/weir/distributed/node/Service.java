package dev.weir.distributed.node;

import dev.weir.distributed.worker.Worker;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a worker is for one driver, from a greeting to the next. Thread-safe. */
final class Service {

  private final long session;
  private final Worker worker;

  // All guarded by this.
  private ClassLoader loader;
  private @Nullable Closeable jars; // what of the loader is for this driver only
  private int atWork;
  private boolean ended;

  /**
   * @param session which greeting it was
   * @param worker makes the driver's attempts
   * @param loader finds their classes
   */
  Service(long session, Worker worker, ClassLoader loader) {
    this.session = session;
    this.worker = worker;
    this.loader = loader;
  }

  long session() {
    return session;
  }

  Worker worker() {
    return worker;
  }

  synchronized ClassLoader loader() {
    return loader;
  }

  /**
   * Has the driver's classes from now on; before the driver is told that this is ready.
   *
   * @param withThem a loader of this driver's own, or the one that is there already
   */
  void load(ClassLoader withThem) {
    synchronized (this) {
      jars = withThem != loader && withThem instanceof Closeable own ? own : null;
      loader = withThem;
    }
    letGoOfJars();
  }

  /** Does something with the driver's classes. */
  void with(Runnable work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    synchronized (this) {
      atWork++;
      thread.setContextClassLoader(loader);
    }
    try {
      work.run();
    } finally {
      thread.setContextClassLoader(before);
      synchronized (this) {
        atWork--;
      }
      letGoOfJars();
    }
  }

  /**
   * Stops all work, and lets go of the driver's values; and of its classes when none is at work.
   */
  void end() {
    worker.close();
    synchronized (this) {
      ended = true;
    }
    letGoOfJars();
  }

  private void letGoOfJars() {
    Closeable unused;
    synchronized (this) {
      if (!ended || atWork > 0) {
        return;
      }
      unused = jars;
      jars = null;
    }
    if (unused != null) {
      try {
        unused.close();
      } catch (IOException e) {
        // Files stay open until the loader is garbage.
      }
    }
  }
}
