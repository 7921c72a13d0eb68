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

/**
 * Builds flows from the tasks of {@link Orders}: each method adds one use of a task, and its
 * arguments are values or the nodes of other tasks.
 */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
public final class OrderBuilder extends TaskFlow {
  private final Orders orders;

  private final Mail mail;

  /**
   * Makes an empty flow.
   *
   * @param orders the {@link Orders} whose tasks run
   * @param mail the {@link Mail} whose tasks run
   */
  public OrderBuilder(Orders orders, Mail mail) {
    super("Orders", 1, "0.1.0-SNAPSHOT");
    this.orders = Wiring.instance(orders, "orders");
    this.mail = Wiring.instance(mail, "mail");
  }

  private OrderBuilder(OrderBuilder original) {
    super(original);
    this.orders = original.orders;
    this.mail = original.mail;
  }

  /**
   * Adds the task {@link Orders#load(Integer)}.
   *
   * @param id the value of {@code id}
   * @return the new node
   */
  public Load load(Integer id) {
    return load(Input.of(id));
  }

  /**
   * Adds the task {@link Orders#load(Integer)}.
   *
   * @param id where {@code id} comes from
   * @return the new node
   */
  public Load load(Input<? extends Integer> id) {
    return Wiring.add(this, new Load.Method(orders), id);
  }

  /**
   * Adds the task {@link Orders#load(Integer)}, called once for each element.
   *
   * @param id {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<Map<Integer, String>, Load.Signature> load(Arg<? extends Integer> id) {
    return Wiring.map(this, new Load.Method(orders), id);
  }

  /**
   * Adds the task {@link Orders#count(Map)}.
   *
   * @param entries the value of {@code entries}
   * @return the new node
   */
  public Count count(Map<?, ?> entries) {
    return count(Input.of(entries));
  }

  /**
   * Adds the task {@link Orders#count(Map)}.
   *
   * @param entries where {@code entries} comes from
   * @return the new node
   */
  public Count count(Input<? extends Map<?, ?>> entries) {
    return Wiring.add(this, Count.METHOD, entries);
  }

  /**
   * Adds the task {@link Orders#count(Map)}, called once for each element.
   *
   * @param entries {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<Long, Count.Signature> count(Arg<? extends Map<?, ?>> entries) {
    return Wiring.map(this, Count.METHOD, entries);
  }

  /**
   * Adds the task {@link Mail#send(String)}.
   *
   * @param text the value of {@code text}
   * @return the new node
   */
  public Send send(String text) {
    return send(Input.of(text));
  }

  /**
   * Adds the task {@link Mail#send(String)}.
   *
   * @param text where {@code text} comes from
   * @return the new node
   */
  public Send send(Input<? extends String> text) {
    return Wiring.add(this, new Send.Method(mail), text);
  }

  /**
   * Adds the task {@link Mail#send(String)}, called once for each element.
   *
   * @param text {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<Boolean, Send.Signature> send(Arg<? extends String> text) {
    return Wiring.map(this, new Send.Method(mail), text);
  }

  @Override
  public OrderBuilder copy() {
    return new OrderBuilder(this);
  }

  /** A use of the task {@link Orders#load(Integer)}. */
  @TaskParameters("id")
  public static final class Load extends GeneratedNode<Map<Integer, String>, Load.Signature, Load> {
    private Load(Place place) {
      super(place);
    }

    /** The call signature of {@link Orders#load(Integer)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      Map<Integer, String> call(Integer id);
    }

    private static final class Method extends TaskMethod<Signature, Load> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Orders.class, "load").tagged("base").parameter("id", Integer.class);

      @SuppressWarnings("serial")
      private final Orders orders;

      Method(Orders orders) {
        this.orders = orders;
      }

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Load node(Place place) {
        return new Load(place);
      }

      @Override
      public Map<Integer, String> call(Integer id) {
        return orders.load(id);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) {
        return signature.call((Integer) inputs[0]);
      }
    }
  }

  /** A use of the task {@link Orders#count(Map)}. */
  @TaskParameters("entries")
  public static final class Count extends GeneratedNode<Long, Count.Signature, Count> {
    private static final Method METHOD = new Method();

    private Count(Place place) {
      super(place);
    }

    /** The call signature of {@link Orders#count(Map)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      long call(Map<?, ?> entries);
    }

    private static final class Method extends TaskMethod<Signature, Count> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Base.class, "count").parameter("entries", Map.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Count node(Place place) {
        return new Count(place);
      }

      @Override
      public long call(Map<?, ?> entries) {
        return Orders.count(entries);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) {
        return signature.call((Map<?, ?>) inputs[0]);
      }
    }
  }

  /** A use of the task {@link Mail#send(String)}. */
  @TaskParameters("text")
  public static final class Send extends GeneratedNode<Boolean, Send.Signature, Send> {
    private Send(Place place) {
      super(place);
    }

    /** The call signature of {@link Mail#send(String)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      boolean call(String text);
    }

    private static final class Method extends TaskMethod<Signature, Send> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Mail.class, "send").parameter("text", String.class);

      @SuppressWarnings("serial")
      private final Mail mail;

      Method(Mail mail) {
        this.mail = mail;
      }

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Send node(Place place) {
        return new Send(place);
      }

      @Override
      public boolean call(String text) {
        return mail.send(text);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) {
        return signature.call((String) inputs[0]);
      }
    }
  }
}
