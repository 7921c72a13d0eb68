package dev.weir.cache;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.testing.LoggedWarnings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many write to one folder at once, and nobody sees half an entry. */
class SharedFolderTest {

  private static final int DEADLINE_SECONDS = 120;
  private static final int WRITERS = 4;

  @TempDir private Path folder;

  private void assertAllIsThere() throws IOException {
    CacheStorage storage = CacheStorage.files(folder, SharedFolder.class.getName());
    for (int key = 0; key < SharedFolder.KEYS; key++) {
      SharedFolder.check(Objects.requireNonNull(storage.get(SharedFolder.key(key))), key);
    }
    try (Stream<Path> files = Files.list(folder)) { // and no temporary file is left
      assertThat(files.toList()).hasSize(SharedFolder.KEYS);
    }
  }

  @Test
  void threadsWithTwoStorages() throws Exception {
    List<Throwable> thrown = new CopyOnWriteArrayList<>();
    List<Thread> threads = new ArrayList<>();
    CacheStorage[] storages = {
      CacheStorage.files(folder, SharedFolder.class.getName()),
      CacheStorage.files(folder, SharedFolder.class.getName())
    };
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        Thread thread = new Thread(() -> SharedFolder.work(storages[writer % 2], writer));
        thread.setUncaughtExceptionHandler((dead, e) -> thrown.add(e));
        thread.start();
        threads.add(thread);
      }
      for (Thread thread : threads) {
        thread.join();
      }

      assertThat(thrown).isEmpty();
      assertThat(warnings.texts()).isEmpty();
    }
    assertAllIsThere();
  }

  @Test
  void twoJvms() throws Exception {
    Process first = child(1);
    Process second = child(2);
    try (BufferedReader fromFirst = first.inputReader(UTF_8);
        BufferedReader fromSecond = second.inputReader(UTF_8)) {
      assertThat(fromFirst.readLine()).isEqualTo(SharedFolder.READY);
      assertThat(fromSecond.readLine()).isEqualTo(SharedFolder.READY);
      go(first);
      go(second);
      assertThat(fromFirst.readLine()).isEqualTo(SharedFolder.FINE);
      assertThat(fromSecond.readLine()).isEqualTo(SharedFolder.FINE);
      assertThat(first.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(second.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      first.destroyForcibly();
      second.destroyForcibly();
    }
    assertAllIsThere();
  }

  private Process child(int number) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            SharedFolder.class.getName(),
            folder.toString(),
            String.valueOf(number))
        .redirectErrorStream(true)
        .start();
  }

  private static void go(Process child) throws IOException {
    try (Writer out = child.outputWriter(UTF_8)) {
      out.write(SharedFolder.GO + "\n");
    }
  }
}
