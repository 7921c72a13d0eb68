package dev.weir.run;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.weir.testing.ExitingTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A task that calls {@code System.exit} ends the JVM, in raise mode too, and hangs nothing. */
class ExitTest {

  private static final int DEADLINE_SECONDS = 120;

  @Tag("behaviour-127")
  @ParameterizedTest
  @ValueSource(strings = {"local", "synchronous", "thread", "virtual"})
  void aTaskThatExitsEndsTheJvm(String executor) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    boolean virtual = executor.equals("virtual");
    command.add("-Dweir.executor=" + (virtual ? "thread" : executor));
    command.add(ExitingTask.class.getName());
    if (virtual) {
      command.add(executor);
    }
    Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      boolean ended = child.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS);
      String output =
          ended
              ? new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              : "it hangs";
      assertWithMessage(output).that(ended).isTrue();
      assertWithMessage(output).that(child.exitValue()).isEqualTo(ExitingTask.CODE);
    } finally {
      child.destroyForcibly();
    }
  }
}
