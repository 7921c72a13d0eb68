package dev.weir.run;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.weir.testing.ManyChildren;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A million children, and a million that read them, fit into a heap of 1 GB. */
class ManyChildrenTest {

  @ParameterizedTest
  @ValueSource(strings = {"local", "synchronous", "thread"})
  void aMillionChildrenFitIntoASmallHeap(String executor) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-Dweir.executor=" + executor,
                    ManyChildren.class.getName()))
            .redirectErrorStream(true)
            .start();
    try {
      String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertWithMessage(output).that(child.waitFor()).isEqualTo(0);
      assertThat(output).contains("all children ran");
    } finally {
      child.destroyForcibly();
    }
  }
}
