package demo;

import dev.weir.TaskParameters;
import dev.weir.WeirGenerated;
import dev.weir.flow.TaskFlow;
import dev.weir.flow.Wiring;
import dev.weir.graph.Arg;
import dev.weir.graph.GeneratedNode;
import dev.weir.graph.Input;
import dev.weir.graph.MappedNode;
import dev.weir.graph.Place;
import dev.weir.graph.TaskInfo;
import dev.weir.graph.TaskMethod;
import java.io.Serializable;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Builds flows from the tasks of {@link Ledger}: each method adds one use of a task, and its
 * arguments are values or the nodes of other tasks.
 */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
@NullMarked
@SuppressWarnings({"removal", "NullAway"})
public final class LedgerFlow extends TaskFlow {
  private final Ledger ledger;

  /**
   * Makes an empty flow.
   *
   * @param ledger the {@link Ledger} whose tasks run
   */
  public LedgerFlow(Ledger ledger) {
    super("Ledger", 1, "0.1.0-SNAPSHOT");
    this.ledger = Wiring.instance(ledger, "ledger");
  }

  private LedgerFlow(LedgerFlow original) {
    super(original);
    this.ledger = original.ledger;
  }

  /**
   * Adds the task {@link Ledger#find(Map, String)}.
   *
   * @param entries the value of {@code entries}
   * @param key the value of {@code key}
   * @return the new node
   */
  public Find find(Map<String, @Nullable String> entries, @Nullable String key) {
    return find(Input.of(entries), Input.of(key));
  }

  /**
   * Adds the task {@link Ledger#find(Map, String)}.
   *
   * @param entries where {@code entries} comes from
   * @param key where {@code key} comes from
   * @return the new node
   */
  public Find find(
      Input<? extends Map<String, @Nullable String>> entries,
      Input<? extends @Nullable String> key) {
    return Wiring.add(this, new Find.Method(ledger), entries, key);
  }

  /**
   * Adds the task {@link Ledger#find(Map, String)}.
   *
   * @param entries the value of {@code entries}
   * @param key where {@code key} comes from
   * @return the new node
   */
  public Find find(Map<String, @Nullable String> entries, Input<? extends @Nullable String> key) {
    return find(Input.of(entries), key);
  }

  /**
   * Adds the task {@link Ledger#find(Map, String)}.
   *
   * @param entries where {@code entries} comes from
   * @param key the value of {@code key}
   * @return the new node
   */
  public Find find(Input<? extends Map<String, @Nullable String>> entries, @Nullable String key) {
    return find(entries, Input.of(key));
  }

  /**
   * Adds the task {@link Ledger#find(Map, String)}, called once for each element.
   *
   * @param entries {@code each(…)}, or an input that all calls share
   * @param key {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<@Nullable String, Find.Signature> find(
      Arg<? extends Map<String, @Nullable String>> entries, Arg<? extends @Nullable String> key) {
    return Wiring.map(this, new Find.Method(ledger), entries, key);
  }

  /**
   * Adds the task {@link Ledger#count(String...)}.
   *
   * @param entries the value of {@code entries}
   * @return the new node
   * @deprecated for the test
   */
  @Deprecated(since = "2", forRemoval = true)
  public Count count(@Nullable String @Nullable ... entries) {
    return count(Input.of(entries));
  }

  /**
   * Adds the task {@link Ledger#count(String...)}.
   *
   * @param entries where {@code entries} comes from
   * @return the new node
   * @deprecated for the test
   */
  @Deprecated(since = "2", forRemoval = true)
  public Count count(Input<? extends @Nullable String @Nullable []> entries) {
    return Wiring.add(this, Count.METHOD, entries);
  }

  /**
   * Adds the task {@link Ledger#count(String...)}, called once for each element.
   *
   * @param entries {@code each(…)}, or an input that all calls share
   * @return the new node
   * @deprecated for the test
   */
  @Deprecated(since = "2", forRemoval = true)
  public MappedNode<Integer, Count.Signature> count(
      Arg<? extends @Nullable String @Nullable []> entries) {
    return Wiring.map(this, Count.METHOD, entries);
  }

  @Override
  public LedgerFlow copy() {
    return new LedgerFlow(this);
  }

  /** A use of the task {@link Ledger#find(Map, String)}. */
  @TaskParameters({"entries", "key"})
  public static final class Find extends GeneratedNode<@Nullable String, Find.Signature, Find> {
    private Find(Place place) {
      super(place);
    }

    /** The call signature of {@link Ledger#find(Map, String)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      @Nullable String call(Map<String, @Nullable String> entries, @Nullable String key);
    }

    private static final class Method extends TaskMethod<Signature, Find> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Ledger.class, "find")
              .parameter("entries", Map.class)
              .parameter("key", String.class);

      @SuppressWarnings("serial")
      private final Ledger ledger;

      Method(Ledger ledger) {
        this.ledger = ledger;
      }

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Find node(Place place) {
        return new Find(place);
      }

      @Override
      public @Nullable String call(Map<String, @Nullable String> entries, @Nullable String key) {
        return ledger.find(entries, key);
      }

      @Override
      @SuppressWarnings("unchecked")
      public Object invoke(Signature signature, Object[] inputs) {
        return signature.call((Map<String, String>) inputs[0], (String) inputs[1]);
      }
    }
  }

  /**
   * A use of the task {@link Ledger#count(String...)}.
   *
   * @deprecated for the test
   */
  @Deprecated(since = "2", forRemoval = true)
  @TaskParameters("entries")
  public static final class Count extends GeneratedNode<Integer, Count.Signature, Count> {
    private static final Method METHOD = new Method();

    private Count(Place place) {
      super(place);
    }

    /** The call signature of {@link Ledger#count(String...)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /**
       * Calls the task, or what replaces it.
       *
       * @deprecated for the test
       */
      @Deprecated(since = "2", forRemoval = true)
      int call(@Nullable String @Nullable ... entries);
    }

    private static final class Method extends TaskMethod<Signature, Count> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Ledger.class, "count").parameter("entries", String[].class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Count node(Place place) {
        return new Count(place);
      }

      @Override
      @Deprecated(since = "2", forRemoval = true)
      public int call(@Nullable String @Nullable ... entries) {
        return Ledger.count(entries);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) {
        return signature.call((String[]) inputs[0]);
      }
    }
  }
}
