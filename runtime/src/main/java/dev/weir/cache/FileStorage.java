package dev.weir.cache;

import dev.weir.internal.Misuse;
import java.io.IOException;
import java.io.NotSerializableException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One file for each entry, whose name is the key's digest. A file is never changed, only replaced
 * as a whole, so there is nothing to lock.
 */
final class FileStorage implements CacheStorage {

  static final String SUFFIX = ".weir";

  private final Path folder;
  private final ObjectBytes bytes;

  FileStorage(Path folder, String... allow) {
    this.folder = Misuse.requireNonNull(folder, "folder").toAbsolutePath().normalize();
    this.bytes = new ObjectBytes(new AllowedClasses(allow));
    try {
      createFolder();
    } catch (IOException e) {
      throw Misuse.CACHE_FOLDER.argument(this.folder, e);
    }
  }

  private void createFolder() throws IOException {
    if (!Files.isDirectory(folder)) { // asked first, for createDirectories minds links on JDK 17
      Files.createDirectories(folder);
    }
  }

  @Override
  public @Nullable CachedResult get(CacheKey key) {
    Path file = file(Misuse.requireNonNull(key, "key"));
    if (file == null) {
      return null;
    }
    try {
      Entry entry = Entry.of(Files.readAllBytes(file));
      if (!key.equals(bytes.read(entry.key))) {
        Warnings.notUsed(
            file, key, "its inputs, read back, do not equal these; give their classes an equals");
        return null;
      }
      return new CachedResult(bytes.read(entry.value), entry.stored);
    } catch (NoSuchFileException e) {
      return null;
    } catch (Throwable e) { // of users' readObject and equals it may be anything
      Warnings.notUsed(file, key, reason(e));
      return null;
    }
  }

  @Override
  public void put(CacheKey key, CachedResult result) {
    Misuse.requireNonNull(result, "result");
    if (Misuse.requireNonNull(key, "key").isChanged()) {
      Warnings.inputsChanged(key);
      return;
    }
    Path file = file(key);
    byte[] inputs = file == null ? null : bytes("its inputs", key, key);
    byte[] value = inputs == null ? null : bytes("its result", key, result.value());
    if (file == null || inputs == null || value == null) {
      return;
    }
    try {
      write(file, new Entry(inputs, result.stored(), value).toBytes());
    } catch (IOException e) {
      Warnings.notWritten(folder, key, e);
    }
  }

  /** Null, with a warning, if a class among the inputs does not let it be known. */
  private @Nullable Path file(CacheKey key) {
    if (key.isSensitive()) { // not even its digest, by which many a password can be found
      Warnings.sensitive(key);
      return null;
    }
    try {
      return folder.resolve(HexFormat.of().formatHex(KeyDigest.of(key, bytes)) + SUFFIX);
    } catch (Throwable e) { // of users' writeObject and accessors it may be anything
      Warnings.notStored("its inputs", key, reason(e));
      return null;
    }
  }

  /** Null, with a warning, if it cannot be written. */
  private byte @Nullable [] bytes(String what, CacheKey key, @Nullable Object object) {
    try {
      return bytes.write(object);
    } catch (Throwable e) { // of users' writeObject it may be anything
      Warnings.notStored(what, key, reason(e));
      return null;
    }
  }

  private static String reason(Throwable e) {
    String message = e.getMessage();
    if (e instanceof NotSerializableException && message != null) {
      return "class " + message + " is not serializable; let it implement Serializable";
    }
    return e instanceof RefusedException && message != null ? message : e.toString();
  }

  private void write(Path file, byte[] entry) throws IOException {
    createFolder(); // someone may have deleted it, to be rid of old results
    Path temporary = Files.createTempFile(folder, "", ".tmp");
    try {
      Files.write(temporary, entry);
      move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // Whoever reads at this moment may find nothing, or a part, which its checksum tells.
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
