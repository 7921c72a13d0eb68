package dev.weir.distributed;

import dev.weir.flow.TaskFlow;
import dev.weir.flow.Wiring;
import dev.weir.graph.GeneratedNode;
import dev.weir.graph.Input;
import dev.weir.graph.Place;
import dev.weir.graph.RuntimeVersion;
import dev.weir.graph.TaskInfo;
import dev.weir.graph.TaskMethod;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A builder in the form of generated ones, of {@code void open(String, @Sensitive Object)}. */
final class VaultFlow extends TaskFlow {

  VaultFlow() {
    super("Vault", RuntimeVersion.GENERATION, RuntimeVersion.NUMBER);
  }

  Open open(String name, Object key) {
    return Wiring.add(this, new Open.Method(), Input.of(name), Input.of(key));
  }

  @Override
  public VaultFlow copy() {
    throw new UnsupportedOperationException();
  }

  /** Remembers the key, and cannot travel. */
  static final class JammedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings({"serial", "unused"}) // what these tests are about
    private final Object key;

    @SuppressWarnings({"serial", "unused"}) // what these tests are about
    private final Object engine = new Cargo.Engine();

    JammedException(String message, Object key) {
      super(message);
      this.key = key;
    }
  }

  static final class Open extends GeneratedNode<@Nullable Void, Open.Signature, Open> {
    private Open(Place place) {
      super(place);
    }

    @FunctionalInterface
    interface Signature extends Serializable {
      void call(String name, Object key);
    }

    private static final class Method extends TaskMethod<Open.Signature, Open>
        implements Open.Signature {
      private static final long serialVersionUID = 1L;
      private static final TaskInfo INFO =
          TaskInfo.of(VaultFlow.class, "open")
              .parameter("name", String.class)
              .sensitiveParameter("key", Object.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Open node(Place place) {
        return new Open(place);
      }

      @Override
      public void call(String name, Object key) {
        System.out.println("the " + name + " is tried");
        throw new JammedException("the " + name + " does not open", key);
      }

      @Override
      public @Nullable Object invoke(Open.Signature signature, @Nullable Object[] inputs) {
        signature.call(String.valueOf(inputs[0]), Objects.requireNonNull(inputs[1]));
        return null;
      }
    }
  }
}
