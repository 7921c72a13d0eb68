package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.distributed.cluster.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of workers at addresses, and where it does not go together. */
class JoiningTest {

  @TempDir Path folder;

  private Path secret;

  @BeforeEach
  void writeSecret() throws IOException {
    secret = Files.writeString(folder.resolve("secret"), Secret.random().text());
  }

  private static String message(org.junit.jupiter.api.function.Executable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private DistributedExecutor.Builder driver(String... addresses) {
    return DistributedExecutor.builder().address(addresses).secretFile(secret);
  }

  @Test
  void addressIsAHostAndAPort() {
    for (String wrong : new String[] {"here", ":1", "a:0", "a:65536", "a:b", "::1:7800", "a b:1"}) {
      assertThat(message(() -> DistributedExecutor.builder().address(wrong)))
          .isEqualTo(
              "[AddressInvalid] '"
                  + wrong
                  + "' is no address; write a host and a port, such as worker-1:7800 or"
                  + " [::1]:7800");
    }
    assertThat(driver("localhost:7800", "[::1]:7801").build().toString())
        .isEqualTo("distributed with workers at localhost:7800, [::1]:7801");
  }

  @Test
  void hostMustBeKnown() {
    assertThat(message(() -> driver("no-such-host.invalid:7800").build()))
        .isEqualTo("[HostUnknown] the host 'no-such-host.invalid' is not known");
  }

  @Test
  void secretMustBeNamedAndReadableAndNothingElse() throws IOException {
    assertThat(message(() -> DistributedExecutor.builder().address("localhost:7800").build()))
        .isEqualTo(
            "[SecretMissing] workers that others join have a secret; name the file that has it with"
                + " DistributedExecutor.builder().secretFile(…)");

    Path missing = folder.resolve("missing");
    assertThat(message(() -> driver("localhost:7800").secretFile(missing).build()))
        .isEqualTo(
            "[FileUnreadable] "
                + missing
                + " cannot be read: java.nio.file.NoSuchFileException: "
                + missing);

    Path poor = Files.writeString(folder.resolve("poor"), "open sesame");
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> driver("localhost:7800").secretFile(poor).build());
    assertThat(refusal)
        .hasMessageThat()
        .isEqualTo(
            "[SecretInvalid] the secret in "
                + poor
                + " must be 64 hexadecimal digits; make one with: openssl rand -hex 32");
    assertThat(refusal).hasCauseThat().isNull(); // which could tell a part of it
  }

  @Test
  void beyondThisMachineConnectionsMustBeEncryptedUnlessSaid() throws NoSuchAlgorithmException {
    assertThat(message(() -> driver("localhost:7800", "192.0.2.1:7800").build()))
        .isEqualTo(
            "[ConnectionInsecure] /192.0.2.1:7800 can be reached from other machines, and"
                + " connections to it are not encrypted; use"
                + " DistributedExecutor.builder().tls(…), or say insecure() where nobody else can"
                + " get in");

    assertThat(driver("192.0.2.1:7800").insecure().build()).isNotNull();
    assertThat(driver("192.0.2.1:7800").tls(SSLContext.getDefault()).build()).isNotNull();
  }

  /** Which is not the cluster's fault. */
  @Test
  void classPathThatCannotBeReadIsSaid() {
    IllegalStateException refusal =
        assertThrows(
            IllegalStateException.class,
            () ->
                ThisClassPath.toShip(
                    () -> {
                      throw new IOException("/opt/app.jar cannot be read: no");
                    }));

    assertThat(refusal)
        .hasMessageThat()
        .isEqualTo(
            "[ClassPathUnreadable] workers cannot get the classes of this program: /opt/app.jar"
                + " cannot be read: no; take it off the class path, or say shipClasses(false) where"
                + " workers have the classes");
  }

  @Test
  void whatHasNoEffectIsRefused() throws NoSuchAlgorithmException {
    SSLContext tls = SSLContext.getDefault();
    Map<DistributedExecutor.Builder, String> useless =
        Map.of(
            driver("localhost:1").processes(true),
            "processes(true) has no effect together with address(…)",
            driver("localhost:1").workers(2),
            "workers(…) has no effect together with address(…)",
            driver("localhost:1").slots(2),
            "slots(…) has no effect together with address(…)",
            driver("localhost:1").jvmFlags("-Xmx1g"),
            "jvmFlags(…) has no effect together with address(…)",
            driver("localhost:1").tls(tls).insecure(),
            "insecure() has no effect together with tls(…)",
            DistributedExecutor.builder().secretFile(secret),
            "secretFile(…) has no effect together with workers that this program starts itself",
            DistributedExecutor.builder().tls(tls),
            "tls(…) has no effect together with workers that this program starts itself",
            DistributedExecutor.builder().insecure(),
            "insecure() has no effect together with workers that this program starts itself",
            DistributedExecutor.builder().shipClasses(false),
            "shipClasses(…) has no effect together with workers that this program starts itself");

    useless.forEach(
        (builder, what) ->
            assertThat(message(builder::build))
                .isEqualTo("[SettingUseless] " + what + "; leave one of them out"));
  }

  @Test
  void configurationNamesThemToo() {
    Properties system = new Properties();
    system.setProperty("weir.distributed.address", " localhost:7800, localhost:7801 ");
    system.setProperty("weir.distributed.secretFile", secret.toString());

    assertThat(Settings.configured(system, Map.of()).toString())
        .isEqualTo("workers at localhost:7800, localhost:7801");

    system.setProperty("weir.distributed.processes", "true");
    assertThat(message(() -> Settings.configured(system, Map.of())))
        .isEqualTo(
            "[SettingUseless] weir.distributed.processes has no effect together with"
                + " weir.distributed.address; leave one of them out");
  }
}
