package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.distributed.MachineRoom.Program;
import dev.weir.distributed.testing.Machines;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A network that is cut in two, and whole again later. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PartitionTest {

  @TempDir Path folder;

  private @Nullable MachineRoom opened;

  private MachineRoom start(boolean tls) throws Exception {
    String lack = Machines.lack();
    assumeTrue(lack == null, lack);
    MachineRoom room = new MachineRoom(folder, 2, tls);
    opened = room;
    return room;
  }

  @AfterEach
  void end() {
    if (opened != null) {
      opened.close();
    }
  }

  private static String told(Program worker, int attempts) {
    return "%d after %d, told 1".formatted(worker.pid(), attempts);
  }

  /** It is the first member of the cluster, which tells the others who is there. */
  @Test
  void workIsDoneElsewhereAndAWorkerThatComesBackGetsMoreOfIt() throws Exception {
    MachineRoom room = start(false);
    Program away = room.worker(1);
    Program driver = room.driver();
    driver.tell("relay first");
    away.says("begun");
    Program other = room.worker(2);

    room.cut(1);
    away.tell(""); // it does not know yet that nobody hears what comes of its task
    away.says("told");
    other.says("begun"); // what comes after that task: it is done anew
    room.connect(1);
    away.says("begun"); // the other one is busy
    away.tell("");
    other.tell("");

    String relay = driver.says("relay");
    assertThat(
            List.of(
                "driver: relay {first=%s, second=%s, third=%s}"
                    .formatted(told(other, 2), told(other, 1), told(away, 1)),
                "driver: relay {first=%s, second=%s, third=%s}"
                    .formatted(told(other, 2), told(away, 1), told(other, 1))))
        .contains(relay);
    driver.tell("close");
    assertThat(driver.says("closed")).endsWith("left []");
    assertThat(room.end()).isEmpty();
  }

  @Test
  void driverThatIsCutOffWaitsForWorkersToComeBackAndNotForEver() throws Exception {
    MachineRoom room = start(false);
    Program one = room.worker(1);
    Program other = room.worker(2);
    Program driver = room.driver();
    driver.tell("pair again");
    one.says("begun");
    other.says("begun");
    driver.tell("patience"); // of the time before it knew them
    driver.says("patience has ended");

    room.cut(MachineRoom.DRIVER);
    driver.says("alone");
    one.says("interrupted"); // workers do nothing for a driver that is gone
    other.says("interrupted");
    room.connect(MachineRoom.DRIVER);
    assertThat(driver.says("pair"))
        .matches("driver: pair \\{one=\\d+ after 2, told 1, other=\\d+ after 2, told 1}");

    driver.tell("endless");
    one.says("begun");
    other.says("begun");
    driver.tell("patience");
    driver.says("patience has ended");
    room.cut(MachineRoom.DRIVER);
    driver.says("alone");
    driver.tell("patience");
    assertThat(driver.says("endless"))
        .matches(
            "driver: endless failed: true .*\\[WorkersGone] there has been no worker at"
                + " 10\\.77\\.0\\.2:7800 for 60 s");
    one.says("interrupted");
    other.says("interrupted");

    room.connect(MachineRoom.DRIVER);
    driver.tell("pair again");
    assertThat(driver.says("pair"))
        .matches("driver: pair \\{one=\\d+ after 1, told 1, other=\\d+ after 1, told 1}");
    driver.tell("close");
    assertThat(driver.says("closed")).endsWith("left []");
    assertThat(room.end()).isEmpty();
  }

  /** Who was sending to it, and may be stuck there, is not taken for lost too. */
  @Test
  void cutInTheMidstOfALargeValueCostsTheMachineThatIsCutOffOnly() throws Exception {
    MachineRoom room = start(true);
    Program maker = room.worker(1);
    Program driver = room.driver();
    driver.tell("large");
    maker.says("begun"); // and has made what is large
    room.slow(2);
    room.worker(2); // is sent it, to read it

    room.cutAfter(10, 2);
    maker.tell("");

    assertThat(driver.says("large"))
        .isEqualTo(
            "driver: large {wait=%s, read=%s, size=%s}"
                .formatted(told(maker, 1), told(maker, 2), told(maker, 1)));
    driver.tell("close");
    assertThat(driver.says("closed")).endsWith("left []");
    assertThat(room.end()).isEmpty();
  }
}
