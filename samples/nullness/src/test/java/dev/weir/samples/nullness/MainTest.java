package dev.weir.samples.nullness;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.junit.WeirTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

@WeirTest
class MainTest {

  @Test
  void nullGoesWhereItMay() {
    var out = new ByteArrayOutputStream();

    Main.invite(new PrintStream(out, true, UTF_8));

    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            "12 St James's Square: Dear Ada, do come! Yours, Eve",
            "By hand: Dear Bob, do come!",
            "1 of 3 addresses known");
  }
}
