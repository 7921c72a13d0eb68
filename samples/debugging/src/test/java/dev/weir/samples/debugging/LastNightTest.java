package dev.weir.samples.debugging;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.debug.CrashBundle;
import dev.weir.debug.FailedTask;
import dev.weir.executor.FlowExecutor;
import dev.weir.executor.LocalExecutor;
import dev.weir.run.FlowState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LastNightTest {

  /** What one sees in a terminal; the page shows it too. */
  static final String TYPED =
      """
      $ java -jar weir-cli.jar show payday.zip -cp target/classes
      Payday: Failed("Some reference tasks failed.")
      on Java 17.0.15, Linux amd64

        share Failed("java.lang.ArithmeticException: / by zero")
        note TriggerFailed("dev.weir.state.TriggerFailedException: 'note' did not run because \
      'share' failed: java.lang.ArithmeticException: / by zero")

      share
        bonus = 900
        present = "boss"
        pin is missing: it is @Sensitive
      java.lang.ArithmeticException: / by zero
      \tat dev.weir.samples.debugging.Payday.share(Payday.java:17)
      exit code: 0
      $ java -jar weir-cli.jar replay payday.zip -cp target/classes --ask pin
      share failed again:
      java.lang.ArithmeticException: / by zero
      \tat dev.weir.samples.debugging.Payday.share(Payday.java:17)
      exit code: 1
      $ java -jar weir-cli.jar post-mortem payday.zip -cp target/classes --ask pin
      java.lang.ArithmeticException: / by zero
          at dev.weir.samples.debugging.Payday.share(Payday.java:17)
            > return bonus / people;
              bonus = 900
              present = "boss"
              pin = (sensitive)
              people = 0
      exit code: 0
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource(Executors.ALL)
  void theFileHasTheFailureWithoutThePin(FlowExecutor executor) throws IOException {
    LastNight.fail(folder, executor);

    FailedTask failed = open().failures().get(0);

    assertThat(failed.inputs()).containsExactly("bonus", 900, "present", "boss");
    assertThat(failed.missing()).containsExactly("pin", "it is @Sensitive");
    var refused = assertThrows(IllegalStateException.class, failed::replay);
    assertThat(refused).hasMessageThat().startsWith("[BundleInputMissing] 'share' cannot be");
  }

  @ParameterizedTest
  @MethodSource(Executors.ALL)
  void withThePinItFailsOnTheSameLine(FlowExecutor executor) throws IOException {
    FlowState state = LastNight.fail(folder, executor);
    FailedTask complete = open().failures().get(0).with("pin", "0000");

    var thrown = assertThrows(ArithmeticException.class, complete::replay);

    assertThat(thrown.getStackTrace()[0])
        .isEqualTo(state.failures().get(0).exception().getStackTrace()[0]);
  }

  @ParameterizedTest
  @MethodSource(Executors.ALL)
  void afterDeathNobodyWasThere(FlowExecutor executor) throws IOException {
    LastNight.fail(folder, executor);

    assertThat(open().failures().get(0).with("pin", "0000").postMortem().toString())
        .isEqualTo(
            """
            java.lang.ArithmeticException: / by zero
                at dev.weir.samples.debugging.Payday.share(Payday.java:17)
                  > return bonus / people;
                    bonus = 900
                    present = "boss"
                    pin = (sensitive)
                    people = 0
            """);
  }

  @ParameterizedTest
  @MethodSource(Executors.ALL)
  void aStateCanBeSavedByItselfToo(FlowExecutor executor) throws IOException {
    FlowState state = LastNight.fail(folder.resolve("crashes"), executor);

    state.saveFailures(folder.resolve("failed.zip"));

    CrashBundle bundle = CrashBundle.open(folder.resolve("failed.zip"));
    assertThat(bundle.warnings()).isEmpty();
    assertThat(bundle.state().toString()).isEqualTo(state.toString());
  }

  @Test
  void theTerminalShowsTheSame() throws Exception {
    LastNight.fail(folder, new LocalExecutor());

    assertThat(Terminal.transcript(file())).isEqualTo(TYPED);
  }

  private CrashBundle open() throws IOException {
    return CrashBundle.open(file());
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.toList();
      assertThat(found).hasSize(1);
      return found.get(0);
    }
  }
}
