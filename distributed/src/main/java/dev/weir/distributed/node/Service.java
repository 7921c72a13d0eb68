package dev.weir.distributed.node;

import dev.weir.distributed.worker.Worker;

/** What a worker is for one driver, from a greeting to the next. */
final class Service {

  private final long session;
  private final Worker worker;
  private volatile ClassLoader loader;

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

  ClassLoader loader() {
    return loader;
  }

  /** Has the driver's classes from now on; before the driver is told that this is ready. */
  void load(ClassLoader withThem) {
    loader = withThem;
  }
}
