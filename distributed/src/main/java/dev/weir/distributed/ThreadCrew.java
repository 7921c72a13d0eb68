package dev.weir.distributed;

import dev.weir.distributed.driver.Driver;
import dev.weir.distributed.wire.AllowList;
import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.worker.Worker;
import dev.weir.executor.AttemptQueue;
import java.util.concurrent.ExecutorService;

/** Workers that are threads in this JVM: no socket, but all values go through bytes. */
final class ThreadCrew implements Crew {

  private final Driver driver;

  ThreadCrew(Settings settings) {
    ExecutorService threads = DaemonThreads.named("weir-distributed");
    Codec codec = new Codec(new AllowList(settings.allow()));
    this.driver = new Driver(codec, threads, WorkerLostException::new);
    for (int i = 0; i < settings.workers(); i++) {
      driver.add("worker-" + (i + 1), new Worker(codec, driver, threads), settings.slots());
    }
  }

  @Override
  public void execute(AttemptQueue attempts) throws InterruptedException {
    driver.execute(attempts);
  }

  @Override
  public void close() {
    driver.close();
  }
}
