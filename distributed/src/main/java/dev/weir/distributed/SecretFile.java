package dev.weir.distributed;

import dev.weir.distributed.cluster.Secret;
import dev.weir.distributed.wire.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file with the secret of a cluster. */
final class SecretFile {

  private SecretFile() {}

  /**
   * Reads it.
   *
   * @param file the file; null if none was named
   * @param setting where to name it
   * @throws IllegalArgumentException if none was named, or it cannot be read, or has something else
   *     in it
   */
  static Secret read(@Nullable Path file, String setting) {
    if (file == null) {
      throw Fault.SECRET_MISSING.argument(setting);
    }
    return read(file);
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it cannot be read, or has something else in it
   */
  private static Secret read(Path file) {
    String text;
    try {
      text = Files.readString(file).strip();
    } catch (IOException e) {
      throw Fault.FILE_UNREADABLE.argument(file, e);
    }
    try {
      return Secret.of(text);
    } catch (IllegalArgumentException e) {
      throw Fault.SECRET_INVALID.argument(file); // without the cause, which may have a part of it
    }
  }
}
