package dev.weir.debug;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.weir.graph.Input;
import dev.weir.testing.TestFlow;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bundles that were changed at random, in the zip, in the files within, and in the objects within
 * those. Each opens or is refused with a code, and does nothing else. {@code -Dweir.bundles=10000}
 * says how many, {@code -Dweir.seed=5} makes the one with that seed.
 */
class CrashBundleFuzzTest {

  private static final int SAMPLE = 300;

  @TempDir private Path folder;
  private byte[] original = {};

  /** On the class path, serializable, and not allowed; tells when it is made or even loaded. */
  static final class Trap implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    static final List<String> SPRUNG = new ArrayList<>();

    @Serial
    private void readObject(ObjectInputStream in) {
      SPRUNG.add("read");
    }
  }

  @BeforeEach
  void write() throws IOException {
    TestFlow flow = TestFlow.travelling();
    flow.add(flow.div(0), Input.of(1));
    flow.typed(
        "trapped",
        inputs -> Integer.parseInt("x"),
        List.of(Object.class, Object.class),
        Input.of(new Trap()),
        Input.of(List.of("a", 1, Map.of("k", new int[] {1, 2, 3}))));
    Path file = folder.resolve("original.zip");
    flow.run().saveFailures(file);
    original = Files.readAllBytes(file);
  }

  @Test
  void everyBundleOpensOrIsRefused() throws IOException {
    Long seed = Long.getLong("weir.seed");
    long[] seeds =
        seed != null
            ? new long[] {seed}
            : LongStream.range(0, Integer.getInteger("weir.bundles", SAMPLE)).toArray();
    Path file = folder.resolve("changed.zip");
    Loads loads = new Loads(Thread.currentThread().getContextClassLoader());
    Thread.currentThread().setContextClassLoader(loads);
    int opened = 0;
    try {
      for (long each : seeds) {
        Files.write(file, changed(new SplittableRandom(each)));
        opened += opens(file, each) ? 1 : 0;
        assertWithMessage("seed %s: loaded", each)
            .that(loads.names.stream().filter(name -> name.contains("Trap")).toList())
            .isEmpty();
      }
    } finally {
      Thread.currentThread().setContextClassLoader(loads.getParent());
    }

    assertThat(Trap.SPRUNG).isEmpty();
    assertThat(Bundles.files(folder)).containsExactly(file, folder.resolve("original.zip"));
    if (seed == null) {
      assertThat(opened).isGreaterThan(seeds.length / 50);
      assertThat(opened).isLessThan(seeds.length * 3 / 4);
    }
  }

  /** Whether a bundle opens; then all that can be asked of it is asked, and the tasks called. */
  private static boolean opens(Path file, long seed) throws IOException {
    CrashBundle bundle;
    try {
      bundle = CrashBundle.open(file);
    } catch (IllegalArgumentException e) {
      assertWithMessage("seed %s", seed).that(e).hasMessageThat().startsWith("[BundleInvalid] ");
      return false;
    } catch (RuntimeException | Error e) {
      throw new AssertionError("seed " + seed, e);
    }
    try {
      assertThat(bundle.state().toString()).isNotEmpty();
      bundle.state().states().forEach(state -> assertThat(state.toString()).isNotNull());
      assertThat(bundle.state().failures()).isNotNull();
      for (FailedTask task : bundle.failures()) {
        ask(task);
      }
    } catch (RuntimeException | Error e) {
      throw new AssertionError("seed " + seed, e);
    }
    return true;
  }

  private static void ask(FailedTask task) {
    assertThat(task.exception()).isNotNull();
    assertThat(task.inputs().keySet()).containsNoneIn(task.missing().keySet());
    try {
      task.replay();
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageThat().startsWith("[Bundle");
    } catch (Exception e) {
      assertThat(e).isInstanceOf(ArithmeticException.class);
    }
  }

  private byte[] changed(SplittableRandom random) throws IOException {
    if (random.nextInt(4) == 0) {
      return changed(original.clone(), random);
    }
    Map<String, byte[]> entries = Bundles.entries(original);
    List<String> names = new ArrayList<>(new TreeSet<>(entries.keySet()));
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      String name = names.get(random.nextInt(names.size()));
      byte[] entry = entries.get(name);
      if (entry == null || random.nextInt(20) == 0) {
        entries.remove(name);
      } else {
        entries.put(name, changed(entry, random));
      }
    }
    return Bundles.zip(entries);
  }

  private static byte[] changed(byte[] bytes, SplittableRandom random) {
    byte[] changed = bytes;
    for (int i = random.nextInt(1, 4); i > 0 && changed.length > 0; i--) {
      int at = random.nextInt(changed.length);
      switch (random.nextInt(6)) {
        case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> changed[at] = (byte) random.nextInt();
        case 2 -> changed = Arrays.copyOf(changed, at);
        case 3 -> changed = Arrays.copyOf(changed, changed.length + random.nextInt(9));
        case 4 -> number(changed, at, random);
        default -> changed = renamed(changed, random);
      }
    }
    return changed;
  }

  /** A length, perhaps. */
  private static void number(byte[] bytes, int at, SplittableRandom random) {
    int number =
        switch (random.nextInt(4)) {
          case 0 -> -1;
          case 1 -> Integer.MAX_VALUE;
          case 2 -> random.nextInt(1 << 20);
          default -> random.nextInt(16);
        };
    for (int i = 0; i < 4 && at + i < bytes.length; i++) {
      bytes[at + i] = (byte) (number >>> (24 - 8 * i));
    }
  }

  /** Another class of the same length of name, as somebody who means harm would write. */
  private static byte[] renamed(byte[] bytes, SplittableRandom random) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String from = random.nextBoolean() ? "java.lang.Integer" : "java.util.CollSer";
    String to =
        Stream.of("java.lang.Runtime", "java.util.Scanner", "java.lang.Process")
            .skip(random.nextInt(3))
            .findFirst()
            .orElseThrow();
    return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Notes which classes it is asked for. */
  private static final class Loads extends ClassLoader {

    final Set<String> names = new TreeSet<>();

    Loads(ClassLoader parent) {
      super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      names.add(name);
      return super.loadClass(name, resolve);
    }
  }
}
