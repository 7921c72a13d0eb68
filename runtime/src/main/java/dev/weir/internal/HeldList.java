package dev.weir.internal;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A list some of whose elements are {@link Held}: each is fetched when it is asked for. */
public final class HeldList extends AbstractList<@Nullable Object>
    implements RandomAccess, Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private transient List<@Nullable Object> parts;

  private HeldList(List<@Nullable Object> parts) {
    this.parts = parts;
  }

  /**
   * A list as its readers see it.
   *
   * @param parts the elements, some of which may be held; not copied
   * @return an unmodifiable view without any that is
   * @param <E> the type of what the elements stand for
   */
  public static <E extends @Nullable Object> List<E> of(List<@Nullable Object> parts) {
    return Unchecked.cast(
        parts.stream().anyMatch(Held.class::isInstance)
            ? new HeldList(parts)
            : Collections.unmodifiableList(parts));
  }

  /**
   * The elements as they are.
   *
   * @return values, and what stands for values
   */
  public List<@Nullable Object> parts() {
    return parts;
  }

  @Override
  public @Nullable Object get(int index) {
    return Held.plain(parts.get(index));
  }

  @Override
  public int size() {
    return parts.size();
  }

  @Serial
  private void writeObject(ObjectOutputStream out) throws IOException {
    out.writeObject(toArray());
  }

  @Serial
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    parts = Collections.unmodifiableList(Arrays.asList((Object[]) in.readObject()));
  }
}
