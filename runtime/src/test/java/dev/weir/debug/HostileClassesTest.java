package dev.weir.debug;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.graph.Input;
import dev.weir.run.FlowState;
import dev.weir.state.DebugSession;
import dev.weir.state.Failed;
import dev.weir.state.PostMortem;
import dev.weir.testing.TestFlow;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of users' that do not like to be looked at. */
class HostileClassesTest {

  private static final String HERE = HostileClassesTest.class.getName();

  @TempDir private Path folder;

  /** Every method of its that others like to call ends this JVM. */
  private static final class Bomb implements Serializable {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unused")
    private final int number = 7;

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

  /** Throws instead of saying anything. */
  private static class Mute extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mute(String message) {
      super(message);
    }

    @Override
    public String toString() {
      throw new AssertionError("toString");
    }

    @Override
    public String getMessage() {
      throw new AssertionError("getMessage");
    }

    @Override
    public synchronized Throwable getCause() {
      throw new AssertionError("getCause");
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new AssertionError("getStackTrace");
    }

    @Override
    public boolean equals(@Nullable Object other) {
      throw new AssertionError("equals");
    }

    @Override
    public int hashCode() {
      throw new AssertionError("hashCode");
    }
  }

  /** Cannot even be written. */
  private static final class Stubborn extends Mute {
    private static final long serialVersionUID = 1L;

    Stubborn(String message) {
      super(message);
    }

    private void writeObject(ObjectOutputStream out) {
      throw new AssertionError("writeObject");
    }
  }

  private static Object fail(@Nullable Object[] inputs) {
    throw new Mute("psst");
  }

  private static Object failStubbornly(@Nullable Object[] inputs) {
    throw new Stubborn("psst");
  }

  private static FlowState run(TestFlow.Step.Signature body, Path bundles) {
    TestFlow flow = TestFlow.travelling();
    var step = flow.step("step", body, Input.of(List.of(new Bomb())));
    flow.div(1).after(step);
    return flow.runner().crashBundles(bundles).run();
  }

  private static void assertPostMortem(PostMortem postMortem) {
    assertThat(postMortem.notes()).isEmpty();
    assertThat(postMortem.exception()).isEqualTo(HERE + "$Mute: psst");
    assertThat(postMortem.frames().get(0).method()).isEqualTo(HERE + ".fail");
    assertThat(postMortem.frames().get(0).variables().toString())
        .isEqualTo("[inputs = [[Bomb{number=7}]]]");
  }

  @Test
  void areNotAskedForTexts() {
    FlowState state = run(HostileClassesTest::fail, folder);
    Failed<?> failed = state.failures().get(0);

    assertThat(state.states().toString())
        .isEqualTo(
            "[Failed(\"%s$Mute\"), TriggerFailed(\"dev.weir.state.TriggerFailedException: 'div' did"
                    .formatted(HERE)
                + " not run because 'step' failed: %s$Mute\")]".formatted(HERE));
    assertThat(assertThrows(Mute.class, failed::replay) != failed.exception()).isTrue();
    assertPostMortem(failed.postMortem());
  }

  @Test
  void canBeDebugged() throws InterruptedException {
    try (DebugSession session = run(HostileClassesTest::fail, folder).failures().get(0).debug()) {
      assertThat(session.port()).isGreaterThan(0);
      assertThat(session.await(Duration.ZERO)).isFalse();
    }
  }

  @Test
  void areInCrashBundlesAsOthersAre() throws IOException {
    run(HostileClassesTest::fail, folder);

    FailedTask failed = CrashBundle.open(Bundles.onlyFile(folder), HERE).failures().get(0);

    assertThat(failed.toString()).isEqualTo("step: " + HERE + "$Mute");
    assertThat(failed.exception() instanceof Mute).isTrue();
    assertThat(failed.inputs().keySet()).containsExactly("p0");
    assertThat(failed.missing()).isEmpty();
    assertThrows(Mute.class, failed::replay);
    assertPostMortem(failed.postMortem());
  }

  @Test
  void thatCannotBeWrittenAreDescribed() throws IOException {
    run(HostileClassesTest::failStubbornly, folder);

    FailedTask failed = CrashBundle.open(Bundles.onlyFile(folder), HERE).failures().get(0);

    assertThat(failed.exception()).hasMessageThat().isEqualTo(HERE + "$Stubborn");
    assertThat(failed.missing()).isEqualTo(Map.of());
    assertThrows(Stubborn.class, failed::replay);
  }
}
