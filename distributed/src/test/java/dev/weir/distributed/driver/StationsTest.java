package dev.weir.distributed.driver;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.distributed.worker.Order;
import dev.weir.distributed.worker.WorkerPort;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Which worker an attempt goes to. */
class StationsTest {

  private final Stations stations = new Stations();

  private Station add(String name, int slots) {
    Station station = new Station(name, new Idle(name), slots);
    stations.add(station);
    return station;
  }

  private Station claim() {
    return Objects.requireNonNull(stations.claim());
  }

  @Test
  void workerWithMostFreeSlotsIsFirst() {
    add("small", 1);
    Station large = add("large", 3);

    assertThat(claim()).isSameInstanceAs(large);
    assertThat(claim()).isSameInstanceAs(large);
    claim();
    claim();
    assertThat(stations.claim()).isNull();
  }

  @Test
  void freeWorkerThatHasMoreOfTheInputsIsBetter() {
    Station one = add("one", 1);
    Station other = add("other", 1);
    Map<Station, Long> bytes = Map.of(one, 10L, other, 20L);

    assertThat(claim()).isSameInstanceAs(one);
    assertThat(stations.better(one, bytes::get)).isSameInstanceAs(other);
    assertThat(claim()).isSameInstanceAs(one); // whose slot was given back
    assertThat(stations.claim()).isNull();
  }

  @Test
  void workerMayGetMoreSlotsOrFewer() {
    Station station = add("one", 1);
    claim();

    stations.resize(station.port(), 3);
    claim();
    claim();
    assertThat(stations.claim()).isNull();

    stations.resize(station.port(), 1); // what it is at goes on
    stations.release(station);
    stations.release(station);
    assertThat(stations.claim()).isNull();
    stations.release(station);
    assertThat(claim()).isSameInstanceAs(station);
    assertThat(stations.claim()).isNull();
  }

  @Test
  void workerWithoutAFreeSlotIsNoBetter() {
    Station one = add("one", 1);
    Station other = add("other", 1);
    Map<Station, Long> bytes = Map.of(one, 10L, other, 20L);
    claim();
    claim();

    assertThat(stations.better(one, bytes::get)).isSameInstanceAs(one);
  }

  @Test
  void equalWorkersAreNotExchanged() {
    Station one = add("one", 1);
    add("other", 1);
    claim();

    assertThat(stations.better(one, station -> 10L)).isSameInstanceAs(one);
  }

  /** A worker that nobody asks for anything. */
  private record Idle(String holder) implements WorkerPort {

    @Override
    public void run(Order order) {
      throw new AssertionError("nothing is sent");
    }

    @Override
    public void interrupt(long order) {}

    @Override
    public CompletableFuture<byte[]> fetch(long order) {
      throw new AssertionError("nothing is fetched");
    }

    @Override
    public void free(long order) {}

    @Override
    public void close() {}
  }
}
