package dev.weir.distributed.worker;

import dev.weir.distributed.value.ValueStore;
import dev.weir.distributed.wire.Fault;
import dev.weir.distributed.wire.SentTask;
import dev.weir.distributed.wire.ValueRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Brings together what an attempt reads: from this worker's store, else from who has it. */
final class Inputs {

  private final ValueStore store;
  private final Peers peers;

  Inputs(ValueStore store, Peers peers) {
    this.store = store;
    this.peers = peers;
  }

  /** Some values cannot be had any more. */
  static final class LackingException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Long> ids;

    LackingException(List<Long> ids) {
      this.ids = ids;
    }

    List<Long> ids() {
      return ids;
    }
  }

  /**
   * The bytes of all values that a task refers to. Waits for them, and an interrupt does not end
   * that: it is the task's.
   *
   * @throws LackingException if some are not where they should be
   * @throws IllegalStateException if they are more than this JVM may hold
   */
  Map<Long, byte[]> of(SentTask task) throws LackingException {
    long size = task.references().stream().mapToLong(ValueRef::size).sum();
    if (size > store.room().limit()) {
      throw new IllegalStateException(
          Fault.WORKER_MEMORY.message(
              "what '%s' reads".formatted(task.slug()),
              size,
              store.room().left(),
              store.room().limit()));
    }
    Map<Long, byte[]> found = new HashMap<>();
    Map<Long, CompletableFuture<byte[]>> coming = new LinkedHashMap<>();
    for (ValueRef reference : task.references()) {
      byte[] here = store.find(reference.id());
      if (here != null) {
        found.put(reference.id(), here);
      } else {
        coming.put(reference.id(), peers.fetch(reference));
      }
    }
    List<Long> lacking = new ArrayList<>();
    coming.forEach(
        (id, bytes) -> {
          try {
            found.put(id, bytes.join());
          } catch (CompletionException e) {
            lacking.add(id);
          }
        });
    coming.keySet().retainAll(found.keySet());
    coming.forEach((id, bytes) -> store.keepCopy(id, bytes.join()));
    if (!lacking.isEmpty()) {
      throw new LackingException(lacking);
    }
    return found;
  }
}
