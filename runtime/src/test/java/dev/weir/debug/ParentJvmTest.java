package dev.weir.debug;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.graph.Input;
import dev.weir.state.Failed;
import dev.weir.state.PostMortem;
import dev.weir.state.TaskState;
import dev.weir.testing.OtherJvm;
import dev.weir.testing.TestFlow;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What depends on how the JVM was started in which a task has failed. */
class ParentJvmTest {

  /** A task that is in time for a debugger's user only. */
  static final class Slow {

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    public static void main(String[] arguments) {
      TestFlow flow = TestFlow.travelling();
      var step = flow.step("slow", Slow::wait).timeout(Duration.ofMillis(1));
      System.out.println(flow.run().of(step));
    }

    private static String wait(@Nullable Object[] inputs) throws InterruptedException {
      return "opened: " + NEVER.await(300, TimeUnit.MILLISECONDS);
    }
  }

  private static final String AGENT =
      "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:0";

  @Test
  void timeoutsDoNotCountWithADebugger() throws Exception {
    String printed = OtherJvm.run(Slow.class, AGENT);

    assertThat(printed.lines().filter(line -> line.contains("this JVM was started")).toList())
        .containsExactly(
            "INFO: this JVM was started for a debugger: timeouts do not count, and tasks stay in"
                + " this JVM; -Dweir.debugger=off changes that");
    assertThat(printed).contains("Success");
  }

  @Test
  void timeoutsCountWhereTheDebuggerIsSwitchedOff() throws Exception {
    String printed = OtherJvm.run(Slow.class, AGENT, "-Dweir.debugger=off");

    assertThat(printed.strip())
        .isEqualTo(
            "TimedOut(\"java.util.concurrent.TimeoutException: 'slow' was not finished after"
                + " PT0.001S\")");
  }

  /** Asks for a post-mortem, and prints what comes of it. */
  static final class Asking {

    public static void main(String[] arguments) {
      System.setProperty("set.later", "later");
      TestFlow flow = TestFlow.travelling();
      var step = flow.step("asking", Asking::fail, Input.of(1));
      TaskState<?> state = flow.run().of(step);
      try {
        PostMortem postMortem = ((Failed<?>) state).postMortem();
        System.out.println(postMortem.exception());
        System.out.println(postMortem.frames().get(0).variables());
      } catch (IllegalStateException e) {
        System.out.println(e.getMessage());
      }
    }

    private static Object fail(@Nullable Object[] inputs) {
      String set = System.getProperty("set.first") + " " + System.getProperty("set.later");
      boolean asserts = Asking.class.desiredAssertionStatus();
      throw new IllegalStateException(inputs[0] + " " + set.length() + " " + asserts);
    }
  }

  @Test
  void theOtherJvmHasPropertiesAndOptionsOfThisOneAndNoAgent() throws Exception {
    String printed = OtherJvm.run(Asking.class, AGENT, "-Dset.first=first", "-ea");

    assertThat(printed.lines())
        .containsExactly(
            "java.lang.IllegalStateException: 1 11 true",
            "[inputs = [1], set = \"first later\", asserts = true]")
        .inOrder();
  }

  @Test
  void withoutTheDebuggerInterfaceTheErrorSaysWhatToAdd() throws Exception {
    String printed = OtherJvm.run(Asking.class, "--limit-modules", "java.base,java.logging");

    assertThat(printed.strip())
        .isEqualTo(
            "[DebuggerMissing] the module jdk.jdi is not there, with which one JVM looks into"
                + " another; run on a JDK, and in a modular application add 'requires jdk.jdi;' to"
                + " its module-info.java or '--add-modules jdk.jdi' to the command that starts it");
  }

  @Test
  void withoutManagementOptionsAreNotKnownAndItWorksAllTheSame() throws Exception {
    String printed = OtherJvm.run(Asking.class, "--limit-modules", "java.base,jdk.jdi");

    assertThat(printed.lines())
        .containsExactly(
            "java.lang.IllegalStateException: 1 10 false",
            "[inputs = [1], set = \"null later\", asserts = false]")
        .inOrder();
  }
}
