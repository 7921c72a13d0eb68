package dev.weir.junit;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import dev.weir.debug.CrashBundle;
import dev.weir.debug.FailedTask;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a test prints and leaves where classes of its flows do not like to be looked at. */
class HostileClassesTest {

  @TempDir private Path folder;

  /** Every method of its that others like to call ends this JVM. */
  private static class Bomb implements Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
      Runtime.getRuntime().halt(7);
      return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
      Runtime.getRuntime().halt(7);
      return false;
    }

    @Override
    public int hashCode() {
      Runtime.getRuntime().halt(7);
      return 0;
    }
  }

  private static final class Unwritable extends Bomb {
    private static final long serialVersionUID = 1L;

    private void writeObject(ObjectOutputStream out) {
      throw new AssertionError("writeObject");
    }
  }

  @WeirTest(raiseOnException = false)
  static class Tests {
    @Test
    void tastes() {
      DinnerFlow flow = new DinnerFlow();
      flow.taste(new Bomb());
      flow.taste(new Unwritable());
      flow.run();
      fail("at the end");
    }
  }

  @Test
  void disturbNothing() throws IOException {
    TestRun run = TestRun.of(Tests.class, Map.of("weir.crashBundles", folder.toString()));

    assertThat(run.results())
        .containsExactly("tastes(): FAILED org.opentest4j.AssertionFailedError: at the end");
    Path file = folder.resolve("dev.weir.junit.HostileClassesTest.Tests.tastes.zip");
    assertThat(run.printed())
        .isEqualTo(
            """
            Flows that ran in Tests.tastes:
              Dinner: Failed("Some reference tasks failed.")
                taste    Failed("dev.weir.junit.Dinner$SilentException")
                taste-2  Failed("dev.weir.junit.Dinner$SilentException")
              to look into it: CrashBundle.open(Path.of("%s"))
            """
                .formatted(file));
    CrashBundle bundle = CrashBundle.open(file);
    assertThat(bundle.failures().get(1).missing().keySet()).containsExactly("dish");
    FailedTask failed = bundle.failures().get(0);
    assertThat(failed.missing()).isEmpty();
    assertThrows(Dinner.SilentException.class, failed::replay);
  }
}
