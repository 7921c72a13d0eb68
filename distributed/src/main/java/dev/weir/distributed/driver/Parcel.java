package dev.weir.distributed.driver;

import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.wire.References;
import dev.weir.distributed.wire.ValueRef;
import dev.weir.internal.Held;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The values that one attempt reads and that are kept elsewhere. For one thread at a time. */
final class Parcel implements References {

  private final Values values;
  private final Share share;
  private final Set<RemoteValue> referred = new LinkedHashSet<>();
  private final Set<RemoteValue> lacking = new LinkedHashSet<>();

  Parcel(Values values, Share share) {
    this.values = values;
    this.share = share;
  }

  @Override
  public @Nullable Object standIn(Held held) {
    if (!(held instanceof RemoteValue remote) || !remote.isOf(values)) {
      return held.get(); // of another executor
    }
    Station holder = remote.place().holder();
    if (holder != null) {
      referred.add(remote);
      Place place = remote.place();
      String what = Codec.resultOf(remote.slug());
      return new ValueRef(place.id(), what, place.size(), holder.port().holder());
    }
    if (!remote.isHome()) {
      lacking.add(remote);
    }
    return remote.value();
  }

  @Override
  public @Nullable ValueRef shared(Object object, Supplier<byte[]> bytes) {
    return values.shared(share, object, bytes);
  }

  /** What nobody has, so that it must be made again before the attempt can be sent. */
  Set<RemoteValue> lacking() {
    return lacking;
  }

  /** How many bytes of it a worker need not fetch. */
  long bytesAt(Station station) {
    return referred.stream().mapToLong(value -> value.place().bytesAt(station)).sum();
  }

  /** Whether it makes a difference where the attempt is made. */
  boolean isEmpty() {
    return referred.isEmpty();
  }

  /** The attempt goes to a worker. */
  void goTo(Station station) {
    referred.forEach(value -> value.place().readBy(station));
  }

  /** Some of it was not where it should have been. */
  void lose(List<Long> ids) {
    referred.forEach(value -> ids.forEach(value.place()::lose));
  }
}
