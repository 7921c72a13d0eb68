package dev.weir.distributed.node;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.distributed.value.Room;
import dev.weir.distributed.value.ValueStore;
import dev.weir.distributed.wire.AllowList;
import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.worker.Worker;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a worker keeps the jars of a driver open. */
class ServiceTest {

  private final List<String> events = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ClassLoader shared = new Jars("shared");
  private final Service service =
      new Service(
          1,
          new Worker(
              "worker",
              (order, outcome) -> {},
              reference -> new CompletableFuture<>(),
              new Worker.Setting(
                  new Codec(new AllowList(List.of())), threads, new ValueStore(new Room(1)), 0)),
          shared);

  private final class Jars extends URLClassLoader {

    private final String what;

    Jars(String what) {
      super(new URL[0], null);
      this.what = what;
    }

    @Override
    public void close() {
      events.add(what + " closed");
    }
  }

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void jarsAreClosedWhenTheLastTaskHasEnded() {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Jars jars = new Jars("jars");
    service.load(jars);
    service.with(
        () -> {
          assertThat(Thread.currentThread().getContextClassLoader()).isSameInstanceAs(jars);
          service.with(() -> service.end());
          events.add("task ended");
        });

    assertThat(events).containsExactly("task ended", "jars closed").inOrder();
    assertThat(Thread.currentThread().getContextClassLoader()).isSameInstanceAs(before);
    service.with(() -> {}); // an order that was on its way
    assertThat(events).hasSize(2);
  }

  @Test
  void jarsThatComeTooLateAreClosedAtOnce() {
    service.end();
    service.load(new Jars("late"));

    assertThat(events).containsExactly("late closed");
  }

  @Test
  void classesOfTheWorkerItselfStay() {
    service.load(shared);
    service.end();

    assertThat(events).isEmpty();
  }
}
