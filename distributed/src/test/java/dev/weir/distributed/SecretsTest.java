package dev.weir.distributed;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.Crate;
import dev.weir.run.ConsoleProgress;
import dev.weir.run.FlowState;
import dev.weir.state.Failed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that must not be seen go to workers, and are in nothing that is said of it. */
@Tag("decision-31")
class SecretsTest {

  private static final String SECRET = "open sesame";

  /** Each of these says what it is, if one asks. */
  private static final class Note {
    private final String word;

    Note(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  private record Key(String word, Note note) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  private static class Ring implements Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
      return SECRET;
    }
  }

  private static final class Unwritable extends Ring {
    private static final long serialVersionUID = 1L;

    private void writeObject(ObjectOutputStream out) throws IOException {
      throw new IOException("bent");
    }
  }

  private static final class Unreadable extends Ring {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unused")
    private final String word = SECRET;

    private void readObject(ObjectInputStream in) throws IOException {
      throw new InvalidObjectException("torn");
    }
  }

  private static VaultFlow flow() {
    VaultFlow flow = new VaultFlow();
    flow.open("door", SECRET).retries(1);
    flow.open("gate", new Note(SECRET));
    flow.open("lid", new Key(SECRET, new Note(SECRET)));
    flow.open("lock", Map.of(SECRET, new Note(SECRET)));
    flow.open("hatch", new Crate(SECRET, List.of(1)));
    flow.open("valve", new Unwritable());
    flow.open("window", new Unreadable());
    return flow;
  }

  private static final String STATES =
      """
      dev.weir.state.RemoteFailure: dev.weir.distributed.VaultFlow$JammedException: the door does not open
      java.lang.IllegalArgumentException: [ValueNotSerializable] input 'key' of 'open-2' cannot be \
      sent to a worker: it is a dev.weir.distributed.SecretsTest$Note, which is not serializable; \
      make it serializable, or a transient field of what holds it
      java.lang.IllegalArgumentException: [ValueNotSerializable] input 'key' of 'open-3' cannot be \
      sent to a worker: Key.note is a dev.weir.distributed.SecretsTest$Note, which is not \
      serializable; make it serializable, or a transient field of what holds it
      java.lang.IllegalArgumentException: [ValueNotSerializable] input 'key' of 'open-4' cannot be \
      sent to a worker: a value of Map1 is a dev.weir.distributed.SecretsTest$Note, which is not \
      serializable; make it serializable, or a transient field of what holds it
      java.lang.IllegalArgumentException: [ClassNotAllowed] input 'key' of 'open-5' cannot be sent \
      to a worker: it is a com.acme.Crate, whose package is not allowed; allow it with \
      DistributedExecutor.builder().allow("com.acme.")
      java.lang.IllegalArgumentException: [ValueUnwritable] input 'key' of 'open-6' cannot be sent \
      to a worker: writing it threw java.io.IOException: bent
      java.lang.IllegalArgumentException: [ValueUnreadable] 'open-7' cannot be read: \
      java.io.InvalidObjectException: torn
      """;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothingThatIsSaidHasTheValue(boolean processes, @TempDir Path folder) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, UTF_8);
    StreamHandler handler = new StreamHandler(out, new SimpleFormatter());
    handler.setLevel(Level.ALL);
    Logger logger = Logger.getLogger("dev.weir");
    Level levelBefore = logger.getLevel();
    PrintStream outBefore = System.out;
    PrintStream errBefore = System.err;
    FlowState state;
    try {
      logger.setLevel(Level.ALL);
      logger.addHandler(handler);
      System.setOut(out);
      System.setErr(out);
      state = run(processes, out);
      handler.flush();
    } finally {
      System.setOut(outBefore);
      System.setErr(errBefore);
      logger.removeHandler(handler);
      logger.setLevel(levelBefore);
    }
    state.failures().forEach(failed -> failed.exception().printStackTrace(out));
    state.saveFailures(folder.resolve("failed.zip"));

    assertThat(lines(state, Failed::message)).isEqualTo(STATES);
    assertThat(lines(state, failed -> failed.inputs().toString()))
        .isEqualTo(
            List.of("door", "gate", "lid", "lock", "hatch", "valve", "window").stream()
                .map(name -> "{name=" + name + ", key=(sensitive)}\n")
                .collect(Collectors.joining()));
    assertThat(said.toString(UTF_8)).contains("the door is tried");
    assertThat(said.toString(UTF_8)).contains("java.io.InvalidObjectException: torn");
    assertThat(said.toString(UTF_8)).doesNotContain("sesame");
    assertHasNoSecret(folder.resolve("failed.zip"));
  }

  private static FlowState run(boolean processes, PrintStream out) {
    try (DistributedExecutor executor =
        DistributedExecutor.builder().processes(processes).workers(1).build()) {
      VaultFlow flow = flow();
      return flow.runner().executor(executor).listener(new ConsoleProgress(out, false)).run();
    }
  }

  private static String lines(FlowState state, Function<Failed<?>, String> text) {
    return state.failures().stream()
        .map(failed -> text.apply(failed) + "\n")
        .collect(Collectors.joining());
  }

  private static void assertHasNoSecret(Path bundle) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(bundle))) {
      int entries = 0;
      while (in.getNextEntry() != null) {
        assertThat(new String(in.readAllBytes(), ISO_8859_1)).doesNotContain("sesame");
        entries++;
      }
      assertThat(entries).isEqualTo(2 + 7);
    }
  }
}
