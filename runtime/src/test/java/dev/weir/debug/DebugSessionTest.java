package dev.weir.debug;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.graph.Input;
import dev.weir.state.DebugSession;
import dev.weir.state.Failed;
import dev.weir.testing.OtherJvm;
import dev.weir.testing.TestFlow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DebugSessionTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private static @Nullable Object shout(@Nullable Object[] inputs) {
    Object word = inputs[0];
    if (word == null) {
      return null;
    }
    throw new IllegalStateException(word + "!");
  }

  private static Failed<?> failed() {
    TestFlow flow = TestFlow.travelling();
    var step = flow.step("shout", DebugSessionTest::shout, Input.of("help"));
    return (Failed<?>) flow.run().of(step);
  }

  /** The debugger of the JDK, typed into. */
  private static final class Jdb implements AutoCloseable {

    private static final Pattern PROMPT = Pattern.compile("> |main\\[1] ");

    private final Process process;
    private final InputStream out;

    Jdb(String command) throws IOException {
      List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
      Path program = Path.of(System.getProperty("java.home"), "bin", words.get(0));
      assumeTrue(Files.isExecutable(program), "no jdb beside the java that runs this test");
      words.set(0, program.toString());
      ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
      builder.environment().remove("JDK_JAVA_OPTIONS");
      this.process = builder.start();
      this.out = process.getInputStream();
      // It is read without end, so that it must end where it does not say what is waited for.
      CompletableFuture.delayedExecutor(LONG.toSeconds(), TimeUnit.SECONDS)
          .execute(process::destroyForcibly);
    }

    /**
     * Reads on until it has said something. Two threads of it print, one of them prompts; these may
     * come in the middle of what the other says.
     */
    void await(String expected) throws IOException {
      StringBuilder read = new StringBuilder();
      while (!PROMPT.matcher(read).replaceAll("").contains(expected)) {
        int next = out.read();
        assertWithMessage("%s in: %s", expected, read).that(next).isAtLeast(0);
        read.append((char) next);
      }
    }

    void assertAnswers(String command, String expected) throws IOException {
      type(command);
      await(expected);
    }

    void type(String command) throws IOException {
      OutputStream in = process.getOutputStream();
      in.write((command + System.lineSeparator()).getBytes(UTF_8));
      in.flush();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  @Test
  void jdbFindsTheTaskOnItsFirstLineWithItsInputs() throws Exception {
    Failed<?> failed = failed();
    int throwing = failed.exception().getStackTrace()[0].getLineNumber();
    int first = throwing - 4;
    try (DebugSession session = failed.debug();
        Jdb jdb = new Jdb(session.command())) {
      String here = "dev.weir.debug.DebugSessionTest";
      String shout = here + ".shout";
      jdb.await("VM Started: \"thread=main\", " + shout + "(), line=" + first);

      jdb.assertAnswers("where", "[1] " + shout + " (DebugSessionTest.java:" + first);
      jdb.assertAnswers("print inputs[0]", "inputs[0] = \"help\"");
      jdb.assertAnswers("stop at " + here + ":" + first, "Set breakpoint " + here + ":" + first);
      jdb.assertAnswers("cont", "Breakpoint hit: \"thread=main\", " + shout + "(), line=" + first);
      jdb.assertAnswers("stop at " + here + ":" + throwing, "Set breakpoint " + here);
      jdb.assertAnswers(
          "cont", "Breakpoint hit: \"thread=main\", " + shout + "(), line=" + throwing);
      jdb.assertAnswers("print word", "word = \"help\"");
      jdb.type("cont");
      assertThat(session.await(LONG)).isTrue();
    }
  }

  @Test
  void goesOnWhenTheDebuggerIsGone() throws Exception {
    try (DebugSession session = failed().debug()) {
      try (Jdb jdb = new Jdb(session.command())) {
        jdb.await("VM Started");
        assertThat(session.await(Duration.ZERO)).isFalse();
      }
      assertThat(session.await(LONG)).isTrue();
    }
  }

  @Test
  void saysWhereItWaitsAndEndsWhenItIsClosed() throws Exception {
    int free;
    try (ServerSocket some = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = some.getLocalPort();
    }
    Failed<?> failed = failed();
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    DebugSession session;
    try {
      session = failed.debug(free);
    } finally {
      System.setOut(out);
    }
    String command = "jdb -connect com.sun.jdi.SocketAttach:hostname=127.0.0.1,port=" + free;

    assertThat(session.port()).isEqualTo(free);
    assertThat(session.command()).isEqualTo(command);
    assertThat(printed.toString(UTF_8).lines())
        .containsExactly(
            "'shout' waits for a debugger, on the first line of the task.",
            "  in an IDE: put a breakpoint into the task, and attach to localhost, port " + free,
            "  in a terminal: " + command)
        .inOrder();
    assertThat(session.await(Duration.ZERO)).isFalse();
    session.close();
    session.close();
    assertThat(session.await(LONG)).isTrue();
  }

  @Test
  void portsThatCannotBeHadAreRefused() throws Exception {
    Failed<?> failed = failed();
    var none = assertThrows(IllegalArgumentException.class, () -> failed.debug(70_000));
    assertThat(none)
        .hasMessageThat()
        .isEqualTo(
            "[DebugPort] a debugger cannot be waited for on port 70000: ports are numbers up to"
                + " 65535; 0 finds a free one");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var used =
          assertThrows(IllegalArgumentException.class, () -> failed.debug(taken.getLocalPort()));
      assertThat(used)
          .hasMessageThat()
          .startsWith(
              "[DebugPort] a debugger cannot be waited for on port " + taken.getLocalPort());
    }
  }

  /** Ends without closing its session. */
  static final class Leaving {
    public static void main(String[] arguments) {
      failed().debug();
      System.out.println(
          "children: " + ProcessHandle.current().children().map(ProcessHandle::pid).toList());
      Runtime.getRuntime().halt(0);
    }
  }

  @Test
  void theOtherJvmEndsWithThisOne() throws Exception {
    String printed = OtherJvm.run(Leaving.class);

    String children = printed.lines().reduce("", (last, line) -> line);
    assertThat(children).matches("children: \\[\\d+]");
    long child =
        Arrays.stream(children.split("\\D+", -1))
            .filter(s -> !s.isEmpty())
            .mapToLong(Long::parseLong)
            .sum();
    var left = ProcessHandle.of(child);
    if (left.isPresent()) {
      left.get().onExit().get(LONG.toSeconds(), TimeUnit.SECONDS);
    }
    assertThat(ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false)).isFalse();
  }
}
