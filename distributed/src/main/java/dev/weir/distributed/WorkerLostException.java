package dev.weir.distributed;

/** A task was lost with its worker so often that it is not tried again. */
public final class WorkerLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WorkerLostException(String message) {
    super(message);
  }
}
