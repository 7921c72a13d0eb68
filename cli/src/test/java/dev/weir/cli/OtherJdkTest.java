package dev.weir.cli;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle that a killed process has left on one JDK is replayed on a newer one, elsewhere. */
class OtherJdkTest {

  @TempDir private Path folder;

  @Test
  void theSameExceptionComesFromTheSameLine() throws IOException, InterruptedException {
    Optional<Path> older = Shop.jdk("17");
    Optional<Path> newer = Shop.jdk("25");
    assumeTrue(older.isPresent(), "There is no JDK 17 here.");
    assumeTrue(newer.isPresent(), "There is no JDK 25 here.");
    Path there = Files.createDirectory(folder.resolve("there"));
    Shop.compile(there);
    Path bundle = Shop.fail(older.get(), there, folder.resolve("crashes"));
    Path here = folder.resolve("here");
    Files.move(there, here);
    Path copy = Files.move(bundle, folder.resolve("mailed.zip"));

    Process process =
        Shop.start(
            folder,
            List.of(
                Shop.java(newer.get()),
                "-cp",
                Shop.commandLine(),
                "dev.weir.cli.Main",
                "replay",
                copy.toString(),
                "--class-path",
                here.toString(),
                "--task",
                "share"));
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(Shop.folded(said))
        .isEqualTo(
            """
            share failed again:
            java.lang.ArithmeticException: / by zero
            	at com.acme.Shop.share(Shop.java:12)
            """);
    assertThat(process.waitFor()).isEqualTo(1);
  }
}
