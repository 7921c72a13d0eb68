package dev.weir.internal;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DebuggerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=5005",
        "-agentlib:jdwp",
        "-Xrunjdwp:transport=dt_socket,server=y"
      })
  void isSeenInTheOptionsOfTheJvm(String option) {
    assertThat(Debugger.isAttached(List.of("-Xmx1g", option), null, null)).isTrue();
    assertThat(Debugger.isAttached(List.of(), "-Xmx1g " + option, null)).isTrue();
    assertThat(Debugger.isAttached(List.of(), option + "\n-ea", "on")).isTrue();
  }

  @Test
  void isNotSeenInOtherOptions() {
    assertThat(
            Debugger.isAttached(
                List.of("-agentlib:hprof", "-Dx=-agentlib:jdwp"), "-Dy=-Xrunjdwp", null))
        .isFalse();
    assertThat(Debugger.isAttached(List.of(), null, null)).isFalse();
  }

  @Test
  void canBeSwitchedOff() {
    List<String> arguments = List.of("-agentlib:jdwp=transport=dt_socket");

    assertThat(Debugger.isAttached(arguments, "-Xrunjdwp", "off")).isFalse();
  }
}
