package dev.weir.cache;

import static dev.weir.cache.Calls.call;
import static dev.weir.cache.Calls.result;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.testing.LoggedWarnings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A program for a JVM of its own, which shares a folder with others that do the same. */
final class SharedFolder {

  static final String READY = "ready";
  static final String GO = "go";
  static final String FINE = "fine";
  static final int KEYS = 10;

  private static final int ROUNDS = 20;
  private static final int LENGTH = 20_000;

  private enum Kind {
    SHARED
  }

  private SharedFolder() {}

  /**
   * Waits for a word, works, and says how it went.
   *
   * @param arguments the folder, and a number of this JVM's own
   * @throws IOException if nobody listens
   */
  public static void main(String[] arguments) throws IOException {
    CacheStorage storage = CacheStorage.files(Path.of(arguments[0]), SharedFolder.class.getName());
    System.out.println(READY);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    if (!GO.equals(in.readLine())) {
      return;
    }
    try (LoggedWarnings warnings = new LoggedWarnings()) {
      work(storage, Integer.parseInt(arguments[1]));
      List<String> texts = warnings.texts();
      System.out.println(texts.isEmpty() ? FINE : texts.toString());
    }
  }

  /** Enums have another hash code in each JVM, and must be found nevertheless. */
  static CacheKey key(int number) {
    return call("shared", number, Kind.SHARED);
  }

  /** Reads and replaces each entry many times; what is read must be what someone wrote. */
  static void work(CacheStorage storage, int writer) {
    for (int round = 0; round < ROUNDS; round++) {
      for (int key = 0; key < KEYS; key++) {
        CachedResult found = storage.get(key(key));
        if (found != null) {
          check(found, key);
        } else if (round > 0) {
          throw new AssertionError("an entry has gone");
        }
        int[] value = new int[LENGTH + writer]; // each writer's entries have their own length
        Arrays.fill(value, writer * KEYS + key);
        storage.put(key(key), result(value));
      }
    }
  }

  static void check(CachedResult found, int key) {
    int[] value = (int[]) found.value();
    if (value == null || value[0] % KEYS != key || value.length != LENGTH + value[0] / KEYS) {
      throw new AssertionError("the entry is another one's");
    }
    for (int element : value) {
      if (element != value[0]) {
        throw new AssertionError("the entry is a mixture");
      }
    }
  }
}
