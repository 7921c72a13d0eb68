package dev.weir.cache;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Logs what goes wrong with a cache, each thing once in this JVM: the task runs all the same, and
 * would say it again with every call.
 */
final class Warnings {

  private static final System.Logger LOGGER = System.getLogger("dev.weir");

  // So many that nobody reads on; then the memory is worth more than the silence.
  private static final int REMEMBERED = 10_000;

  private static final Set<String> GIVEN = new HashSet<>(); // guarded by itself

  private Warnings() {}

  /** An entry is there and is not taken. */
  static void notUsed(Path file, CacheKey key, String reason) {
    once(
        "file " + file,
        "the cache entry %s of '%s' is not used: %s; the task's next result replaces it"
            .formatted(file, key.task(), reason));
  }

  /** An entry is not written, for the sake of the inputs or of the result. */
  static void notStored(String what, CacheKey key, String reason) {
    once(
        "task " + key.task() + " " + what + " " + reason,
        "no result of '%s' is cached, because of %s: %s".formatted(key.task(), what, reason));
  }

  /** An entry is not written, since it would be found for inputs that it does not belong to. */
  static void inputsChanged(CacheKey key) {
    notStored(
        "its inputs",
        key,
        "they were changed while the task ran; let the task change copies, or leave @Cache out");
  }

  /** An entry is not written, since anybody who reads the file would see what is hidden. */
  static void sensitive(CacheKey key) {
    notStored(
        "its inputs",
        key,
        "one is @Sensitive and would be seen in the file; cache this task in memory, or leave"
            + " @Cache out");
  }

  /** An entry is not written, for the sake of the folder. */
  static void notWritten(Path folder, CacheKey key, Exception reason) {
    once(
        "folder " + folder,
        "the result of '%s' is not cached: the folder %s cannot be written: %s"
            .formatted(key.task(), folder, reason));
  }

  private static void once(String about, String text) {
    synchronized (GIVEN) {
      if (GIVEN.size() >= REMEMBERED) {
        GIVEN.clear();
      }
      if (!GIVEN.add(about)) {
        return;
      }
    }
    LOGGER.log(System.Logger.Level.WARNING, text);
  }
}
