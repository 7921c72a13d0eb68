package dev.weir.cache;

import dev.weir.internal.Misuse;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the entries that were used last. */
final class MemoryStorage implements CacheStorage {

  /** Few enough for results of a megabyte. */
  static final int DEFAULT_ENTRIES = 1000;

  private final int maxEntries;

  // The one used longest ago comes first. Guarded by itself.
  private final Map<CacheKey, CachedResult> entries = new LinkedHashMap<>(16, 0.75f, true);

  MemoryStorage(int maxEntries) {
    if (maxEntries < 1) {
      throw Misuse.CACHE_TOO_SMALL.argument(maxEntries);
    }
    this.maxEntries = maxEntries;
  }

  @Override
  public @Nullable CachedResult get(CacheKey key) {
    Misuse.requireNonNull(key, "key");
    synchronized (entries) {
      return entries.get(key);
    }
  }

  @Override
  public void put(CacheKey key, CachedResult result) {
    Misuse.requireNonNull(key, "key");
    Misuse.requireNonNull(result, "result");
    if (key.isChanged()) {
      Warnings.inputsChanged(key);
      return;
    }
    synchronized (entries) {
      entries.remove(key); // a map keeps the old key, whose inputs may be changed later
      entries.put(key, result);
      if (entries.size() > maxEntries) {
        Iterator<CacheKey> eldest = entries.keySet().iterator();
        eldest.next();
        eldest.remove();
      }
    }
  }
}
