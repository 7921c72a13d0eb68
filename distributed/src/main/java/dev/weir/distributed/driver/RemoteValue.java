package dev.weir.distributed.driver;

import dev.weir.executor.Attempt;
import dev.weir.internal.Held;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A result that has stayed with the worker that made it. While its run goes on it can be made again
 * by its attempt; what that reads may be such a value in turn. Thread-safe.
 */
final class RemoteValue extends Held {

  private final Values values;
  private final String slug;
  private final Place place = new Place();

  // All guarded by this.
  private @Nullable Flight maker; // null when the run is over
  private boolean home;
  private @Nullable Object value; // once it is home
  private @Nullable CompletableFuture<byte[]> coming;
  private @Nullable CompletableFuture<Void> again;
  private boolean kept;
  private boolean released;
  private int madeAgain;

  /**
   * @param maker the flight whose result it is
   */
  RemoteValue(Values values, Flight maker) {
    this.values = values;
    this.slug = maker.attempt().task().slug();
    this.maker = maker;
  }

  String slug() {
    return slug;
  }

  Place place() {
    return place;
  }

  @Override
  public @Nullable Object get() {
    return values.get(this);
  }

  @Override
  public void release() {
    synchronized (this) {
      released = true;
      if (kept) {
        return;
      }
    }
    place.free();
  }

  @Override
  public synchronized void keep() {
    kept = true;
  }

  synchronized boolean isKept() {
    return kept;
  }

  synchronized boolean isReleased() {
    return released;
  }

  boolean isOf(Values others) {
    return values == others;
  }

  synchronized boolean isHome() {
    return home;
  }

  /** The value, which is home. */
  synchronized @Nullable Object value() {
    return value;
  }

  /** The value is here; the first one that came is everybody's. */
  synchronized void bringHome(@Nullable Object arrived) {
    if (!home) {
      home = true;
      value = arrived;
      coming = null;
    }
  }

  /** Asks its holder for it, unless that was done; null if nobody has it. */
  synchronized @Nullable CompletableFuture<byte[]> fetch() {
    Station holder = place.holder();
    if (coming == null && holder != null) {
      coming = holder.port().fetch(place.id());
    }
    return coming;
  }

  /** The same for those who do not wait for it. */
  @SuppressWarnings("FutureReturnValueIgnored") // get() finds it
  void fetchSoon() {
    fetch();
  }

  /** What was asked for does not come. */
  synchronized void fetchFailed(CompletableFuture<byte[]> failed, long id) {
    if (coming == failed) {
      coming = null;
    }
    place.lose(id);
  }

  /** What it is made by; null when the run is over. */
  synchronized @Nullable Attempt attempt() {
    return maker == null ? null : maker.attempt();
  }

  synchronized @Nullable Share share() {
    return maker == null ? null : maker.share();
  }

  /** Cannot be made again from now on, and keeps nothing of its run. */
  synchronized void endOfRun() {
    maker = null;
  }

  /** How it is going with making it again; null if nobody is at it. */
  synchronized @Nullable CompletableFuture<Void> again() {
    return again;
  }

  /** Somebody is at it. */
  synchronized void again(CompletableFuture<Void> making) {
    again = making;
  }

  /** It was made again, or will not be. */
  void again(@Nullable Throwable failure) {
    CompletableFuture<Void> made;
    synchronized (this) {
      made = again;
      again = null;
    }
    if (made != null && failure == null) {
      made.complete(null);
    } else if (made != null) {
      made.completeExceptionally(failure);
    }
  }

  /** One more attempt was made for it. */
  synchronized void countAttempt() {
    madeAgain++;
  }

  synchronized int madeAgain() {
    return madeAgain;
  }
}
