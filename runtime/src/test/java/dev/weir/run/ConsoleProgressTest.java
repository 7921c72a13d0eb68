package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.testing.TestFlow;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final TestFlow flow = new TestFlow();

  private String shown(boolean terminal) {
    PrintStream out = new PrintStream(bytes, true, UTF_8);
    flow.runner().listener(new ConsoleProgress(out, terminal)).run();
    return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void terminalHasALineThatRenewsItself() {
    flow.div(1);
    flow.div(0);

    assertThat(shown(true))
        .isEqualTo(
            """
            \rTest: 1 of 2 tasks\rTest: 2 of 2 tasks, 1 failed
            Test: Failed("Some reference tasks failed.")
            """);
  }

  @Test
  void elsewhereThereIsALineForEachTenth() {
    for (int i = 0; i < 25; i++) {
      flow.div(1);
    }

    assertThat(shown(false))
        .isEqualTo(
            """
            Test: 3 of 25 tasks
            Test: 5 of 25 tasks
            Test: 8 of 25 tasks
            Test: 10 of 25 tasks
            Test: 13 of 25 tasks
            Test: 15 of 25 tasks
            Test: 18 of 25 tasks
            Test: 20 of 25 tasks
            Test: 23 of 25 tasks
            Test: 25 of 25 tasks
            Test: Success("All reference tasks succeeded.")
            """);
  }

  @Test
  void emptyFlowShowsItsStateOnly() {
    assertThat(shown(true)).isEqualTo("Test: Success(\"All reference tasks succeeded.\")\n");
  }
}
