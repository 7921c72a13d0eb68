package dev.weir.distributed;

import dev.weir.distributed.driver.Driver;
import dev.weir.distributed.value.Room;
import dev.weir.distributed.value.ValueStore;
import dev.weir.distributed.wire.AllowList;
import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.wire.ValueRef;
import dev.weir.distributed.worker.Worker;
import dev.weir.executor.AttemptQueue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Workers that are threads in this JVM: no socket, but all values go through bytes. */
final class ThreadCrew implements Crew {

  private final Driver driver;
  private final Map<String, Worker> workers = new LinkedHashMap<>();

  ThreadCrew(Settings settings) {
    ExecutorService threads = DaemonThreads.named("weir-distributed");
    Codec codec = new Codec(new AllowList(settings.allow()));
    this.driver = new Driver(codec, threads, WorkerLostException::new);
    Room room = new Room(Long.MAX_VALUE); // what is here would else have come here
    for (int i = 0; i < settings.workers(); i++) {
      String name = "worker-" + (i + 1);
      Worker.Setting setting =
          new Worker.Setting(codec, threads, new ValueStore(room), settings.largestBrought());
      workers.put(name, new Worker(name, driver, this::fetch, setting));
    }
    workers.forEach((name, worker) -> driver.add(name, worker, settings.slots()));
  }

  private CompletableFuture<byte[]> fetch(ValueRef reference) {
    Worker holder = workers.get(reference.holder());
    byte[] bytes = holder == null ? driver.own(reference.id()) : holder.find(reference.id());
    return bytes == null
        ? CompletableFuture.failedFuture(new NoSuchElementException("it is not here"))
        : CompletableFuture.completedFuture(bytes);
  }

  @Override
  public void execute(AttemptQueue attempts) throws InterruptedException {
    driver.execute(attempts);
  }

  @Override
  public long bytesMoved() {
    return 0;
  }

  @Override
  public void close() {
    driver.close();
  }
}
