package dev.weir.cache;

import java.io.IOException;
import java.io.Serial;

/** Bytes are not read, or an object not written, for a reason that is told to users as it is. */
final class RefusedException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  RefusedException(String reason) {
    super(reason);
  }
}
