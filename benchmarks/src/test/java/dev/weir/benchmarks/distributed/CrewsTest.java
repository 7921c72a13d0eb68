package dev.weir.benchmarks.distributed;

import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared does the same: the numbers of all crews agree. */
class CrewsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(CrewKind.class)
  void doesTheWork(CrewKind kind) throws IOException, InterruptedException {
    assumeTrue(kind.isThere(), "dask.distributed is not installed");
    try (CrewProcess crew = new CrewProcess(kind, 1, folder)) {
      for (Work work : Work.values()) {
        if (work != Work.PAUSES && kind.does(work)) {
          assertWithMessage(work.line()).that(crew.done(work).number()).isEqualTo(number(work));
        }
      }
    }
  }

  private static long number(Work work) {
    return switch (work) {
      case FAN_OUT -> 2000 * 2001 / 2;
      case CHAIN -> 300;
      case REDUCE -> 16; // the numbers from 1 to 16, each bit of which but one is there twice
      case PAUSES -> 0;
    };
  }
}
