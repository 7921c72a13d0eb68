package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Keys for TLS, made as users make them. */
final class TestKeys {

  private TestKeys() {}

  /** Makes a file with a key that trusts itself, and beside it one with the password. */
  static void make(Path folder, String name) throws Exception {
    Files.writeString(folder.resolve("password"), "changeit\n");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                folder.resolve(name).toString())
            .inheritIO()
            .start();
    assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(keytool.exitValue()).isEqualTo(0);
  }
}
