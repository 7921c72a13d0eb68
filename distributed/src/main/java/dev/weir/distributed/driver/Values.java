package dev.weir.distributed.driver;

import dev.weir.distributed.wire.Codec;
import dev.weir.distributed.wire.Ending;
import dev.weir.distributed.wire.Fault;
import dev.weir.distributed.wire.Outcome;
import dev.weir.distributed.wire.ValueRef;
import dev.weir.executor.Attempt;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The results that have stayed with workers: they are fetched for whoever looks at them, made again
 * where their worker was lost, and let go of when nobody can ask for them any more. Thread-safe.
 */
final class Values {

  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

  private final Codec codec;
  private final LongSupplier numbers;
  private final Consumer<Flight> errands;

  // What the workers ask the driver itself for.
  private final Map<Long, byte[]> own = new ConcurrentHashMap<>();
  // Values whose objects nobody has any more are let go of by whoever makes the next one.
  private final ReferenceQueue<RemoteValue> unreachable = new ReferenceQueue<>();
  private final Set<Trace> traces = ConcurrentHashMap.newKeySet();

  /**
   * @param numbers gives ids that no order has
   * @param errands makes attempts that no run has asked for
   */
  Values(Codec codec, LongSupplier numbers, Consumer<Flight> errands) {
    this.codec = codec;
    this.numbers = numbers;
    this.errands = errands;
  }

  /** Remembers where a value is that was forgotten. */
  private static final class Trace extends PhantomReference<RemoteValue> {

    private final Place place;

    Trace(RemoteValue value, ReferenceQueue<RemoteValue> queue) {
      super(value, queue);
      this.place = value.place();
    }
  }

  /** A flight has left its result with its worker. */
  RemoteValue made(Flight flight, long size) {
    for (Reference<?> gone = unreachable.poll(); gone != null; gone = unreachable.poll()) {
      if (gone instanceof Trace trace && traces.remove(trace)) {
        trace.place.free();
      }
    }
    RemoteValue value = new RemoteValue(this, flight);
    value.place().settle(flight.station(), flight.number(), size);
    traces.add(new Trace(value, unreachable));
    flight.share().add(value);
    return value;
  }

  /** Stands for an object that many attempts of a run need; each worker asks for it once. */
  ValueRef shared(Share share, Object object, Supplier<byte[]> bytes) {
    return share.shared(
        object,
        () -> {
          byte[] written = bytes.get();
          long id = numbers.getAsLong();
          own.put(id, written);
          return new ValueRef(id, "the object of a task", written.length, Driver.HOLDER);
        });
  }

  /** What workers ask the driver for; null if it has no such thing. */
  byte @Nullable [] own(long id) {
    return own.get(id);
  }

  void freeOwn(Collection<ValueRef> shared) {
    shared.forEach(reference -> own.remove(reference.id()));
  }

  /**
   * The value itself. Waits for it.
   *
   * @throws IllegalStateException if it is gone
   */
  @Nullable Object get(RemoteValue value) {
    while (!value.isHome()) {
      long id = value.place().id();
      CompletableFuture<byte[]> coming = value.fetch();
      if (coming == null) {
        await(value, available(value));
        continue;
      }
      byte[] bytes;
      try {
        bytes = coming.join();
      } catch (CompletionException e) {
        value.fetchFailed(coming, id);
        continue;
      }
      value.bringHome(codec.readValue(Codec.resultOf(value.slug()), bytes));
    }
    return value.value();
  }

  private static void await(RemoteValue value, CompletableFuture<Void> available) {
    try {
      available.join();
    } catch (CompletionException e) {
      String what = Codec.resultOf(value.slug());
      throw e.getCause() instanceof GoneException
          ? new IllegalStateException(Fault.VALUE_GONE.message(what, value.place().lastHolder()))
          : notMadeAgain(value, e.getCause());
    }
  }

  static IllegalStateException notMadeAgain(RemoteValue value, @Nullable Throwable reason) {
    String what = Codec.resultOf(value.slug());
    return new IllegalStateException(Fault.VALUE_NOT_MADE_AGAIN.message(what, reason), reason);
  }

  /** Nothing can be made again, since the run is over. */
  static final class GoneException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Sees to it that somebody has a value, if need be by making it again. */
  CompletableFuture<Void> available(RemoteValue value) {
    CompletableFuture<Void> making;
    Flight flight;
    synchronized (value) {
      if (value.isHome() || value.place().holder() != null) {
        return DONE;
      }
      CompletableFuture<Void> begun = value.again();
      if (begun != null) {
        return begun;
      }
      Attempt attempt = value.attempt();
      Share share = value.share();
      making = new CompletableFuture<>();
      if (attempt == null || share == null || !share.begin(value)) {
        return CompletableFuture.failedFuture(new GoneException());
      }
      value.again(making);
      flight = new Flight(share, attempt, value);
    }
    errands.accept(flight);
    return making;
  }

  /** An attempt that makes a value again has come to its end. */
  void madeAgain(Flight flight, RemoteValue value, Outcome outcome) {
    if (outcome.kind() == Outcome.Kind.HELD) {
      value.place().settle(flight.station(), flight.number(), outcome.numbers().get(0));
      end(flight.share(), value, null);
      return;
    }
    Ending ending = codec.read(value.slug(), outcome);
    Throwable failure = ending.failure();
    if (failure == null) {
      value.bringHome(ending.result());
    }
    end(flight.share(), value, failure);
  }

  /** A value cannot be made again, or was. */
  void end(Share share, RemoteValue value, @Nullable Throwable failure) {
    share.end(value);
    value.again(failure);
  }
}
