package dev.weir.distributed;

import dev.weir.flow.TaskFlow;
import dev.weir.flow.Wiring;
import dev.weir.graph.GeneratedNode;
import dev.weir.graph.Place;
import dev.weir.graph.RuntimeVersion;
import dev.weir.graph.TaskInfo;
import dev.weir.graph.TaskMethod;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A builder in the form of generated ones, whose task is a method of an object. */
final class CounterFlow extends TaskFlow {

  private final Counter counter;

  CounterFlow(Counter counter) {
    super("Counter", RuntimeVersion.GENERATION, RuntimeVersion.NUMBER);
    this.counter = counter;
  }

  Count count() {
    return Wiring.add(this, new Count.Method(counter));
  }

  @Override
  public CounterFlow copy() {
    throw new UnsupportedOperationException();
  }

  /** Counts its calls, and how often it was sent. */
  static class Counter implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final AtomicInteger SENT = new AtomicInteger();

    private int calls;

    int count() {
      calls++;
      return calls;
    }

    /** How often one was written here since this was asked last. */
    static int sent() {
      return SENT.getAndSet(0);
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      SENT.incrementAndGet();
      out.defaultWriteObject();
    }
  }

  /** One that cannot be sent. */
  static final class Rooted extends Counter {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings({"serial", "unused"}) // what these tests are about
    private final Object engine = new Cargo.Engine();
  }

  static final class Count extends GeneratedNode<Integer, Count.Signature, Count> {
    private Count(Place place) {
      super(place);
    }

    @FunctionalInterface
    interface Signature extends Serializable {
      int call();
    }

    private static final class Method extends TaskMethod<Count.Signature, Count>
        implements Count.Signature {
      private static final long serialVersionUID = 1L;
      private static final TaskInfo INFO = TaskInfo.of(Counter.class, "count");

      private final Counter counter;

      Method(Counter counter) {
        this.counter = counter;
      }

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Count node(Place place) {
        return new Count(place);
      }

      @Override
      public int call() {
        return counter.count();
      }

      @Override
      public Object invoke(Count.Signature signature, @Nullable Object[] inputs) {
        return signature.call();
      }
    }
  }
}
