package demo;

import dev.weir.WeirGenerated;
import dev.weir.flow.TaskFlow;
import dev.weir.flow.Wiring;
import dev.weir.graph.GeneratedNode;
import dev.weir.graph.Place;
import dev.weir.graph.TaskInfo;
import dev.weir.graph.TaskMethod;
import java.io.Serializable;
import javax.annotation.processing.Generated;

/**
 * Builds flows from the tasks of {@link Outer.Inner}: each method adds one use of a task, and its
 * arguments are values or the nodes of other tasks.
 *
 * @param <A> as the class has it
 */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
public final class Outer_InnerFlow<A> extends TaskFlow {
  private final Outer<A>.Inner inner;

  /**
   * Makes an empty flow.
   *
   * @param inner the {@link Outer.Inner} whose tasks run
   */
  public Outer_InnerFlow(Outer<A>.Inner inner) {
    super("Outer.Inner", 1, "0.1.0-SNAPSHOT");
    this.inner = Wiring.instance(inner, "inner");
  }

  private Outer_InnerFlow(Outer_InnerFlow<A> original) {
    super(original);
    this.inner = original.inner;
  }

  /**
   * Adds the task {@link Outer.Inner#get()}.
   *
   * @return the new node
   */
  public Get<A> get() {
    return Wiring.add(this, new Get.Method<A>(inner));
  }

  @Override
  public Outer_InnerFlow<A> copy() {
    return new Outer_InnerFlow<>(this);
  }

  /** A use of the task {@link Outer.Inner#get()}. */
  public static final class Get<A> extends GeneratedNode<A, Get.Signature<A>, Get<A>> {
    private Get(Place place) {
      super(place);
    }

    /** The call signature of {@link Outer.Inner#get()}. */
    @FunctionalInterface
    public interface Signature<A> extends Serializable {
      /** Calls the task, or what replaces it. */
      A call();
    }

    private static final class Method<A> extends TaskMethod<Signature<A>, Get<A>>
        implements Signature<A> {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO = TaskInfo.of(Outer.Inner.class, "get");

      @SuppressWarnings("serial")
      private final Outer<A>.Inner inner;

      Method(Outer<A>.Inner inner) {
        this.inner = inner;
      }

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Get<A> node(Place place) {
        return new Get<>(place);
      }

      @Override
      public A call() {
        return inner.get();
      }

      @Override
      public Object invoke(Signature<A> signature, Object[] inputs) {
        return signature.call();
      }
    }
  }
}
