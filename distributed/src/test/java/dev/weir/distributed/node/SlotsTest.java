package dev.weir.distributed.node;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.distributed.cluster.Member;
import dev.weir.distributed.value.Room;
import dev.weir.distributed.value.ValueStore;
import dev.weir.distributed.wire.AllowList;
import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.worker.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jgroups.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a worker shares its slots out among drivers. */
class SlotsTest {

  private final Map<Member, String> names = new HashMap<>();
  private final List<String> told = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private Slots slots(int number) {
    return new Slots(number, (driver, service, slots) -> told.add(names.get(driver) + " " + slots));
  }

  private Member driver(String name) {
    Member driver = new Member(UUID.randomUUID());
    names.put(driver, name);
    return driver;
  }

  private Service service() {
    Worker worker =
        new Worker(
            "worker",
            (order, outcome) -> {},
            reference -> new CompletableFuture<>(),
            new Worker.Setting(
                new Codec(new AllowList(List.of())), threads, new ValueStore(new Room(1)), 0));
    return new Service(1, worker, ClassLoader.getSystemClassLoader());
  }

  private List<String> told() {
    List<String> since = List.copyOf(told);
    told.clear();
    return since;
  }

  @Test
  void driversHaveEqualSharesAndTheFirstOnesWhatIsLeft() {
    Slots slots = slots(3);
    Member a = driver("a");
    Member b = driver("b");
    Service ofA = service();

    slots.serve(a, ofA);
    assertThat(told()).containsExactly("a 3");
    slots.serve(b, service());
    assertThat(told()).containsExactly("a 2", "b 1").inOrder();
    slots.serve(driver("c"), service());
    assertThat(told()).containsExactly("a 1", "c 1").inOrder();
    slots.serve(driver("d"), service());
    assertThat(told()).containsExactly("d 1"); // more than there are, but nobody goes without

    slots.drop(a, ofA);
    assertThat(told()).isEmpty();
    slots.drop(driver("stranger"), service());
    assertThat(told()).isEmpty();
  }

  @Test
  void driverThatGreetsAnewIsToldAnew() {
    Slots slots = slots(2);
    Member a = driver("a");
    Service before = service();
    slots.serve(a, before);
    slots.serve(a, service());
    slots.drop(a, before); // which it is not any more

    assertThat(told()).containsExactly("a 2", "a 2");
    slots.serve(driver("b"), service());
    assertThat(told()).containsExactly("a 1", "b 1").inOrder();
  }

  @Test
  void drainingTakesAllSlotsBackAndWaitsForWhatIsAtWorkAndForDrivers() throws Exception {
    CountDownLatch draining = new CountDownLatch(2);
    Slots slots =
        new Slots(
            2,
            (driver, service, number) -> {
              told.add(names.get(driver) + " " + number);
              if (number == 0) {
                draining.countDown();
              }
            });
    Member a = driver("a");
    Member b = driver("b");
    Service ofB = service();
    slots.serve(a, service());
    slots.serve(b, ofB);
    slots.oneBegins();
    slots.oneBegins();
    slots.oneIsDone();
    told();

    var drained =
        CompletableFuture.runAsync(
            () -> {
              try {
                slots.drain(Duration.ofMinutes(5));
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            },
            threads);
    draining.await();
    slots.oneIsDone();
    slots.farewell(a, 1);
    slots.farewell(driver("stranger"), 1);
    slots.farewell(b, 2); // of another greeting, so it is not about this one
    assertThat(drained.isDone()).isFalse();
    slots.drop(b, ofB);
    drained.get();

    assertThat(told()).containsExactly("a 0", "b 0");
  }

  @Test
  void drainingEndsWithItsPatience() throws InterruptedException {
    Slots slots = slots(1);
    slots.oneBegins();

    slots.drain(Duration.ZERO);

    slots.serve(driver("late"), service());
    assertThat(told()).containsExactly("late 0");
  }
}
