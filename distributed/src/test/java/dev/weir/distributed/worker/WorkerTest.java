package dev.weir.distributed.worker;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.distributed.value.Room;
import dev.weir.distributed.value.ValueStore;
import dev.weir.distributed.wire.AllowList;
import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.wire.SentTask;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a worker does with orders of a driver that has left. */
class WorkerTest {

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void orderThatComesAfterTheEndIsInterrupted() throws InterruptedException {
    Worker worker =
        new Worker(
            "worker",
            (order, outcome) -> {},
            reference -> new CompletableFuture<>(),
            new Worker.Setting(
                new Codec(new AllowList(List.of())), threads, new ValueStore(new Room(1)), 0));
    BlockingQueue<Boolean> interrupts = new LinkedBlockingQueue<>();
    SentTask task = new SentTask("late", "Late", List.of(), List.of(), new byte[0]);

    worker.close();
    worker.run(
        new Order(1, task, false, work -> interrupts.add(Thread.currentThread().isInterrupted())));

    assertThat(interrupts.take()).isTrue();
  }
}
