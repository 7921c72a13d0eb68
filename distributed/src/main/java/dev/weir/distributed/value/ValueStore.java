package dev.weir.distributed.value;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that a worker holds for a driver: results of its own, until it is told to let them go,
 * and copies of what others have made, as long as there is room. Thread-safe.
 */
public final class ValueStore {

  private static final float LOAD = 0.75f;

  private final Room room;
  // Guarded by this.
  private boolean closed;
  private final Map<Long, byte[]> own = new HashMap<>();
  private final Map<Long, byte[]> copies = new LinkedHashMap<>(0, LOAD, true); // oldest use first

  /**
   * An empty store.
   *
   * @param room what all stores of this JVM have together
   */
  public ValueStore(Room room) {
    this.room = room;
  }

  /**
   * The room that this shares with others.
   *
   * @return the room
   */
  public Room room() {
    return room;
  }

  /**
   * Keeps a value until it is freed. Copies make room for it.
   *
   * @param id what it is asked for by
   * @param bytes the value
   * @return false if there is no room; true after the end, though nothing is kept: nobody will ask
   */
  public synchronized boolean keep(long id, byte[] bytes) {
    if (closed) {
      return true;
    }
    if (!makeRoom(bytes.length)) {
      return false;
    }
    own.put(id, bytes);
    return true;
  }

  /**
   * Keeps a copy, if there is room, for the next one who reads it here.
   *
   * @param id what it is asked for by
   * @param bytes the value
   */
  public synchronized void keepCopy(long id, byte[] bytes) {
    if (!closed && !own.containsKey(id) && !copies.containsKey(id) && makeRoom(bytes.length)) {
      copies.put(id, bytes);
    }
  }

  private boolean makeRoom(long wanted) {
    while (!room.take(wanted)) {
      Iterator<byte[]> oldest = copies.values().iterator();
      if (!oldest.hasNext()) {
        return false;
      }
      room.give(oldest.next().length);
      oldest.remove();
    }
    return true;
  }

  /**
   * Finds a value.
   *
   * @param id what it was kept under
   * @return the bytes; null if they are not here
   */
  public synchronized byte @Nullable [] find(long id) {
    byte[] bytes = own.get(id);
    return bytes == null ? copies.get(id) : bytes;
  }

  /**
   * Lets go of a value, if it is here.
   *
   * @param id what it was kept under
   */
  public synchronized void free(long id) {
    giveBack(own.remove(id));
    giveBack(copies.remove(id));
  }

  private void giveBack(byte @Nullable [] bytes) {
    if (bytes != null) {
      room.give(bytes.length);
    }
  }

  /** Lets go of all values, and takes no room any more: a task may end after this. */
  public synchronized void close() {
    closed = true;
    own.values().forEach(this::giveBack);
    own.clear();
    copies.values().forEach(this::giveBack);
    copies.clear();
  }
}
