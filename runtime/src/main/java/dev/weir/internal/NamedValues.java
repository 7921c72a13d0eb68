package dev.weir.internal;

import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a call by the names of the parameters, where some must not be seen: they are all
 * there, and the texts of the map, of its entries and of its views have those without their values.
 * Unmodifiable.
 */
public final class NamedValues extends AbstractMap<String, @Nullable Object>
    implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  /** What is shown in place of a value that must not be seen. */
  public static final String HIDDEN = "(sensitive)";

  @SuppressWarnings("serial") // as serializable as the user's values are
  private final Map<String, @Nullable Object> values;

  @SuppressWarnings("serial") // strings
  private final Set<String> hidden;

  /**
   * A map of some values.
   *
   * @param values the values by name, in order; unmodifiable and not copied
   * @param hidden the names of those that must not be seen; copied
   */
  public NamedValues(Map<String, @Nullable Object> values, Set<String> hidden) {
    this.values = values;
    this.hidden = Set.copyOf(hidden);
  }

  /**
   * What must not be seen of the inputs of a call.
   *
   * @param inputs the inputs by name, in a map of any kind
   * @return the names of the parameters; empty if all may be seen
   */
  public static Set<String> hiddenOf(Map<String, @Nullable Object> inputs) {
    return inputs instanceof NamedValues named ? named.hidden : Set.of();
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, @Nullable Object>> iterator() {
        Iterator<Entry<String, @Nullable Object>> entries = values.entrySet().iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return entries.hasNext();
          }

          @Override
          public Entry<String, @Nullable Object> next() {
            Entry<String, @Nullable Object> entry = entries.next();
            return hidden.contains(entry.getKey()) ? new HiddenEntry(entry) : entry;
          }
        };
      }

      @Override
      public int size() {
        return values.size();
      }
    };
  }

  @Override
  public Collection<@Nullable Object> values() {
    return new AbstractCollection<>() {
      @Override
      public Iterator<@Nullable Object> iterator() {
        return values.values().iterator();
      }

      @Override
      public int size() {
        return values.size();
      }

      @Override
      public String toString() {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        values.forEach((name, value) -> text.add(shown(name, value)));
        return text.toString();
      }
    };
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return values.containsKey(key);
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return values.get(key);
  }

  private String shown(String name, @Nullable Object value) {
    return hidden.contains(name) ? HIDDEN : String.valueOf(value);
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "{", "}");
    values.forEach((name, value) -> text.add(name + "=" + shown(name, value)));
    return text.toString();
  }

  /** One whose value must not be seen. */
  private static final class HiddenEntry extends SimpleImmutableEntry<String, @Nullable Object> {

    @Serial private static final long serialVersionUID = 1L;

    HiddenEntry(Entry<String, @Nullable Object> entry) {
      super(entry);
    }

    @Override
    public String toString() {
      return getKey() + "=" + HIDDEN;
    }
  }
}
