package dev.weir.cache;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Keeps results of tasks by their keys. There is one {@link #inMemory() in memory} and one in
 * {@link #files files}; write your own to keep results elsewhere.
 *
 * <p>A storage is thread-safe: runs on several threads share it. It may forget whatever it likes at
 * any time; a result that is gone is computed again. It neither runs tasks nor judges how old a
 * result may be.
 *
 * <p>Whatever {@code get} or {@code put} throws, the engine logs it as a warning and goes on as
 * after a miss: the task runs, and its state is what came of that. So a storage need not catch
 * anything, but it does wait on the task's behalf: one that blocks holds up the task that asks.
 *
 * <p>A storage of your own that sends keys somewhere or writes them down first asks {@link
 * CacheKey#isChanged()} in {@code put}, and stores nothing if the inputs have changed.
 */
public interface CacheStorage {

  /**
   * Looks for the result of an earlier call.
   *
   * @param key the call, not null
   * @return what was stored last for an equal key, of any age, or null if there is nothing
   * @throws RuntimeException if it cannot be found out; the engine takes that as a miss
   */
  @Nullable CachedResult get(CacheKey key);

  /**
   * Keeps the result of a call, in place of what was kept for an equal key.
   *
   * @param key the call, not null
   * @param result what came of it, not null
   * @throws RuntimeException if it cannot be kept; the engine logs that and goes on
   */
  void put(CacheKey key, CachedResult result);

  /**
   * Makes an empty storage in the memory of this JVM, for at most 1,000 results; see {@link
   * #inMemory(int)}.
   *
   * @return a new storage each time
   */
  static CacheStorage inMemory() {
    return new MemoryStorage(MemoryStorage.DEFAULT_ENTRIES);
  }

  /**
   * Makes an empty storage in the memory of this JVM. It holds on to the inputs and results
   * themselves: a hit gives the very object that the task returned, to everyone who asks. When it
   * is full, the entry goes that was not asked for or stored for the longest time.
   *
   * @param maxEntries how many results are kept, at least 1. If a run asks for more different calls
   *     than that, again and again in the same order, none of them is found, so take a number above
   *     it.
   * @return a new storage each time
   * @throws IllegalArgumentException if the number is below 1
   */
  static CacheStorage inMemory(int maxEntries) {
    return new MemoryStorage(maxEntries);
  }

  /**
   * Makes a storage of one file for each result, which lasts beyond this JVM and may be shared:
   * several storages, JVMs and versions of Weir may use one folder at the same time. Nobody ever
   * sees half an entry.
   *
   * <p><b>What can be stored:</b> inputs and results that are {@link java.io.Serializable}, of
   * allowed classes. Always allowed are strings, boxes, {@code java.math}, {@code java.time}, the
   * usual collections of {@code java.util} with {@code UUID}, {@code Date}, {@code Locale} and the
   * like, and arrays of all these and of primitives; everything else, your records and enums too,
   * must be named. Inputs are found again by {@code equals}, so their classes need one. What cannot
   * be stored is not, with one warning that says why; and a hit is a new copy each time.
   *
   * <p><b>What is not taken:</b> an entry that is damaged, cannot be read, was written by something
   * else, or has a class that is not allowed, not found or no longer the same, is a miss, with one
   * warning for each file and JVM (logger {@code dev.weir}). The task's next result replaces it.
   *
   * <p>A task with a parameter marked {@code @Sensitive} is not cached in files, with one warning:
   * neither its inputs are written nor a digest of them, nor what may come of them.
   *
   * <p><b>Keep in mind:</b> results are not dropped when the code of the task changes, nor are old
   * ones ever deleted: delete the folder, or any files in it, at any time. Inputs and results are
   * in the files as they are, secrets that nobody has marked too; on POSIX systems, each file can
   * be read by the user who wrote it only. The list of classes makes it hard to do harm with a
   * forged file, but let nobody write to the folder whom you would not let write to your class
   * path.
   *
   * @param folder where the files are; created if it is not there
   * @param allow which classes may be stored besides the JDK's: names of classes, such as {@code
   *     "com.acme.Order"}, which stand for those nested in them too, and packages with all that is
   *     below them, with a dot at the end, such as {@code "com.acme."}
   * @return a new storage; two on the same folder see each other's results
   * @throws IllegalArgumentException if an argument is null, if an element of {@code allow} is
   *     neither kind of name, or if the folder is not there and cannot be created
   */
  static CacheStorage files(Path folder, String... allow) {
    return new FileStorage(folder, allow);
  }
}
