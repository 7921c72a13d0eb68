package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.distributed.MachineRoom.Program;
import dev.weir.distributed.testing.Machines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills, stops and resumes workers at random moments of random flows, and cuts the network between
 * them. {@code -Dweir.faults} says how often the former, and half as often the latter; {@code
 * -Dweir.seed} where to begin.
 */
@Tag("decision-35")
class ChaosTest {

  private static final int FAULTS = Integer.getInteger("weir.faults", 4);
  private static final long FIRST_SEED = Long.getLong("weir.seed", 1);
  private static final int WORKERS = 3;

  /** What happens to a worker. */
  private enum Fault {
    KILL,
    STOP_AND_RESUME,
    KILL_BOTH,
    STOP
  }

  @Test
  void everyRunEndsAsItDoesOnTheLocalExecutor() {
    DistributedExecutor executor =
        DistributedExecutor.builder().processes(true).workers(2).slots(2).build();
    for (int i = 0; i < FAULTS; i++) {
      run(FIRST_SEED + i, executor);
    }
    executor.close();

    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList())
        .isEmpty();
  }

  private static String reproduce(long seed) {
    return "-Dweir.seed=%d -Dweir.faults=1".formatted(seed);
  }

  private static void run(long seed, DistributedExecutor executor) {
    Fault fault = Fault.values()[(int) Math.floorMod(seed - 1, (long) Fault.values().length)];
    String difference = new RandomFlow(new Random(seed)).difference(executor, () -> disturb(fault));
    assertWithMessage("%s: %s", reproduce(seed), fault).that(difference).isEmpty();
  }

  private static void disturb(Fault fault) {
    List<ProcessHandle> workers =
        ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    switch (fault) {
      case KILL -> workers.get(0).destroyForcibly();
      case KILL_BOTH -> workers.forEach(ProcessHandle::destroyForcibly);
      case STOP -> signal("STOP", workers.get(0));
      case STOP_AND_RESUME -> {
        signal("STOP", workers.get(0));
        signal("CONT", workers.get(0));
      }
    }
  }

  private static void signal(String name, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Workers, or the driver, are cut off from the others, for a moment or for long. */
  @Test
  void everyRunEndsAsItDoesOnTheLocalExecutorWhateverTheNetworkDoes(@TempDir Path folder)
      throws Exception {
    String lack = Machines.lack();
    assumeTrue(lack == null, lack);
    try (MachineRoom room = new MachineRoom(folder, WORKERS, true)) {
      for (int machine = 1; machine <= WORKERS; machine++) {
        room.worker(machine);
      }
      Program driver = room.driver();
      for (int i = 0; i < Math.max(1, FAULTS / 2); i++) {
        long seed = FIRST_SEED + i;
        driver.tell("chaos %d %d".formatted(seed, WORKERS + 1));
        String said = driver.says("driver: chaos " + seed);
        assertWithMessage(reproduce(seed)).that(said).endsWith(" again): ''");
      }
      driver.tell("close");
      assertThat(driver.says("driver: closed")).endsWith("left []");
      assertThat(room.end()).isEmpty();
    }
  }
}
