package dev.weir.distributed.wire;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A path on its way.
 *
 * @param text the path, where it is one of the machine's files
 * @param uri where it is of another file system
 */
record SentPath(String text, @Nullable URI uri) implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  static SentPath of(Path path) {
    boolean usual = path.getFileSystem().equals(FileSystems.getDefault());
    return new SentPath(path.toString(), usual ? null : path.toUri());
  }

  @Serial
  private Object readResolve() throws ObjectStreamException {
    try {
      return uri == null ? Path.of(text) : Path.of(uri);
    } catch (RuntimeException | Error e) { // Path throws an Error for what it does not know
      InvalidObjectException invalid = new InvalidObjectException("no path here: " + uri);
      invalid.initCause(e);
      throw invalid;
    }
  }
}
