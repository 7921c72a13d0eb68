package dev.weir.internal;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map some of whose values are {@link Held}: each is fetched when it is asked for. */
public final class HeldMap extends AbstractMap<String, @Nullable Object> implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private transient Map<String, @Nullable Object> parts;

  private HeldMap(Map<String, @Nullable Object> parts) {
    this.parts = parts;
  }

  /**
   * A map as its readers see it. What is held of its values is kept for them.
   *
   * @param parts the entries, some of whose values may be held; not copied
   * @return an unmodifiable view without any that is
   */
  public static Map<String, @Nullable Object> of(Map<String, @Nullable Object> parts) {
    return Held.keepAll(parts.values()) ? new HeldMap(parts) : Collections.unmodifiableMap(parts);
  }

  /**
   * The entries as they are.
   *
   * @return names, with values and what stands for values
   */
  public Map<String, @Nullable Object> parts() {
    return parts;
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return Held.plain(parts.get(key));
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return parts.containsKey(key);
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, @Nullable Object>> iterator() {
        Iterator<Entry<String, @Nullable Object>> entries = parts.entrySet().iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return entries.hasNext();
          }

          @Override
          public Entry<String, @Nullable Object> next() {
            Entry<String, @Nullable Object> entry = entries.next();
            return new SimpleImmutableEntry<>(entry.getKey(), Held.plain(entry.getValue()));
          }
        };
      }

      @Override
      public int size() {
        return parts.size();
      }
    };
  }

  @Serial
  private void writeObject(ObjectOutputStream out) throws IOException {
    out.writeObject(new LinkedHashMap<>(this));
  }

  @Serial
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    parts = Unchecked.cast(in.readObject());
  }
}
