package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.distributed.cluster.Meeting;
import dev.weir.distributed.cluster.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The arguments of the worker's command. */
class WorkerOptionsTest {

  @TempDir Path folder;

  private Path secret;

  @BeforeEach
  void writeSecret() throws IOException {
    secret = Files.writeString(folder.resolve("secret"), Secret.random().text());
  }

  private WorkerOptions options(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--secret-file", secret.toString()));
    arguments.addAll(List.of(more));
    return WorkerOptions.of(arguments.toArray(String[]::new));
  }

  private static String message(org.junit.jupiter.api.function.Executable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private static InetSocketAddress loopback(int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }

  @Test
  void defaultsAreForThisMachineOnly() throws IOException {
    WorkerOptions options = options();
    Meeting meeting = options.meeting();

    assertThat(meeting.listen()).isEqualTo(loopback(7800));
    assertThat(meeting.member()).isEqualTo("127.0.0.1:7800");
    assertThat(meeting.others()).isEqualTo(Meeting.Others.none());
    assertThat(meeting.tls()).isNull();
    assertThat(options.slots()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(options.drain()).isEqualTo(Duration.ofSeconds(30));
    assertThat(options.debug()).isFalse();
    assertThat(options.help()).isFalse();
  }

  @Test
  void eachOptionIsHeard() throws IOException {
    WorkerOptions options =
        options(
            "--listen",
            "127.0.0.1:7801",
            "--join",
            "127.0.0.1:7802",
            "--join",
            "127.0.0.1:7803",
            "--name",
            "left",
            "--slots",
            "3",
            "--drain",
            "5",
            "--debug");
    Meeting meeting = options.meeting();

    assertThat(meeting.listen()).isEqualTo(loopback(7801));
    assertThat(meeting.others())
        .isEqualTo(new Meeting.Others(List.of(loopback(7802), loopback(7803)), null, false));
    assertThat(meeting.member()).isEqualTo("left");
    assertThat(options.slots()).isEqualTo(3);
    assertThat(options.drain()).isEqualTo(Duration.ofSeconds(5));
    assertThat(options.debug()).isTrue();
    assertThat(options("--dns", "workers.example", "--insecure").meeting().others())
        .isEqualTo(new Meeting.Others(List.of(), "workers.example", false));
  }

  @Test
  void usageNamesEveryOptionThatIsHeard() {
    for (String option : WorkerOptions.USAGE.split("[^-a-z]+", -1)) {
      if (option.startsWith("--")) {
        String problem = message(() -> WorkerOptions.of(option, "1", "--no-such"));
        assertThat(problem).doesNotContain("'" + option + "' is no option");
      }
    }
    assertThat(WorkerOptions.of("--help").help()).isTrue();
  }

  @Test
  void wrongOptionsAreSaid() {
    assertThat(message(() -> WorkerOptions.of().meeting()))
        .isEqualTo(
            "[SecretMissing] workers that others join have a secret; name the file that has it with"
                + " --secret-file");
    assertThat(message(() -> WorkerOptions.of("--secret", "x")))
        .isEqualTo("[OptionInvalid] '--secret' is no option; --help lists the options");
    assertThat(message(() -> WorkerOptions.of("--listen")))
        .isEqualTo(
            "[OptionInvalid] '--listen' is no option, or lacks its value; --help lists the"
                + " options");
    assertThat(message(() -> WorkerOptions.of("--slots", "none")))
        .isEqualTo(
            "[OptionInvalid] the value of '--slots' must be a number of at least 1: it is 'none';"
                + " --help lists the options");
    assertThat(message(() -> options("--dns", "workers.example").meeting()))
        .isEqualTo(
            "[ConnectionInsecure] 'workers.example' can be reached from other machines, and"
                + " connections to it are not encrypted; use --key-store, or say --insecure where"
                + " nobody else can get in");
    assertThat(message(() -> options("--dns", "name", "--join", "127.0.0.1:1").meeting()))
        .isEqualTo(
            "[SettingUseless] --join has no effect together with --dns; leave one of them out");
  }

  @Test
  void whatOthersCanReachMustBeEncryptedUnlessSaid() {
    assertThat(message(() -> options("--join", "192.0.2.1:7800").meeting()))
        .isEqualTo(
            "[ConnectionInsecure] /192.0.2.1:7800 can be reached from other machines, and"
                + " connections to it are not encrypted; use --key-store, or say --insecure where"
                + " nobody else can get in");
    assertThat(message(() -> options("--listen", "192.0.2.1:7800").meeting()))
        .startsWith("[ConnectionInsecure] /192.0.2.1:7800 can be");
    assertThat(options("--listen", "192.0.2.1:7800", "--insecure").meeting().member())
        .isEqualTo("192.0.2.1:7800");
  }

  @Test
  void wildcardIsNoAddressOfAWorker() {
    assertThat(message(() -> options("--listen", "0.0.0.0:7800").meeting()))
        .isEqualTo(
            "[OptionInvalid] '--listen 0.0.0.0:7800' is no address that others can name; write"
                + " '*:7800' for one of this machine; --help lists the options");
    assertThat(message(() -> options("--listen", "[::]:7801").meeting()))
        .startsWith("[OptionInvalid] '--listen [::]:7801' is no address that others can name");
  }

  @Test
  void addressWithColonsIsInBracketsSoThatItCanBeCopied() {
    assertThat(options("--listen", "[::1]:7800").meeting().member())
        .isEqualTo("[0:0:0:0:0:0:0:1]:7800");
    HostPort copied = HostPort.of("[0:0:0:0:0:0:0:1]:7800");
    assertThat(HostPort.of(copied.resolve().get(0))).isEqualTo(copied);
  }

  @Test
  void keysComeInFiles() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "secret");
    Path keys = Files.writeString(folder.resolve("keys"), "no keys");

    assertThat(message(() -> options("--key-store", keys.toString()).meeting()))
        .isEqualTo("[OptionInvalid] '--password-file' is missing; --help lists the options");
    assertThat(message(() -> options("--password-file", password.toString()).meeting()))
        .isEqualTo("[OptionInvalid] '--key-store' is missing; --help lists the options");
    assertThat(message(() -> options("--key-store", keys.toString(), "--insecure").meeting()))
        .startsWith("[SettingUseless] --insecure has no effect together with --key-store");
    assertThat(
            message(
                () ->
                    options("--key-store", keys.toString(), "--password-file", password.toString())
                        .meeting()))
        .startsWith("[FileUnreadable] " + keys + " cannot be read: java.io.");
  }
}
