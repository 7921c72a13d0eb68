package demo;

import dev.weir.TaskParameters;
import dev.weir.Trigger;
import dev.weir.WeirGenerated;
import dev.weir.flow.TaskFlow;
import dev.weir.flow.Wiring;
import dev.weir.graph.Arg;
import dev.weir.graph.GeneratedNode;
import dev.weir.graph.Input;
import dev.weir.graph.MappedNode;
import dev.weir.graph.Place;
import dev.weir.graph.RetryPolicy;
import dev.weir.graph.TaskInfo;
import dev.weir.graph.TaskMethod;
import dev.weir.state.TaskState;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javax.annotation.processing.Generated;

/**
 * Builds flows from the tasks of {@link Mail}: each method adds one use of a task, and its
 * arguments are values or the nodes of other tasks.
 */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
public final class MailFlow extends TaskFlow {
  /** Makes an empty flow. */
  public MailFlow() {
    super("Mail", 1, "0.1.0-SNAPSHOT");
  }

  private MailFlow(MailFlow original) {
    super(original);
  }

  /**
   * Adds the task {@link Mail#fetch(String)}.
   *
   * @param url the value of {@code url}
   * @return the new node
   */
  public Fetch fetch(String url) {
    return fetch(Input.of(url));
  }

  /**
   * Adds the task {@link Mail#fetch(String)}.
   *
   * @param url where {@code url} comes from
   * @return the new node
   */
  public Fetch fetch(Input<? extends String> url) {
    return Wiring.add(this, Fetch.METHOD, url);
  }

  /**
   * Adds the task {@link Mail#fetch(String)}, called once for each element.
   *
   * @param url {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<String, Fetch.Signature> fetch(Arg<? extends String> url) {
    return Wiring.map(this, Fetch.METHOD, url);
  }

  /**
   * Adds the task {@link Mail#rate(String)}.
   *
   * @param text the value of {@code text}
   * @return the new node
   */
  public Rate rate(String text) {
    return rate(Input.of(text));
  }

  /**
   * Adds the task {@link Mail#rate(String)}.
   *
   * @param text where {@code text} comes from
   * @return the new node
   */
  public Rate rate(Input<? extends String> text) {
    return Wiring.add(this, Rate.METHOD, text);
  }

  /**
   * Adds the task {@link Mail#rate(String)}, called once for each element.
   *
   * @param text {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<Integer, Rate.Signature> rate(Arg<? extends String> text) {
    return Wiring.map(this, Rate.METHOD, text);
  }

  /**
   * Adds the task {@link Mail#sort(Object[], boolean)}.
   *
   * @param <T> as the task has it
   * @param items the value of {@code items}
   * @param descending the value of {@code descending}
   * @return the new node
   */
  public <T> Sort<T> sort(T[] items, boolean descending) {
    return sort(Input.of(items), Input.of(descending));
  }

  /**
   * Adds the task {@link Mail#sort(Object[], boolean)}.
   *
   * @param <T> as the task has it
   * @param items where {@code items} comes from
   * @param descending where {@code descending} comes from
   * @return the new node
   */
  public <T> Sort<T> sort(Input<? extends T[]> items, Input<? extends Boolean> descending) {
    return Wiring.add(this, new Sort.Method<T>(), items, descending);
  }

  /**
   * Adds the task {@link Mail#sort(Object[], boolean)}.
   *
   * @param <T> as the task has it
   * @param items the value of {@code items}
   * @param descending where {@code descending} comes from
   * @return the new node
   */
  public <T> Sort<T> sort(T[] items, Input<? extends Boolean> descending) {
    return sort(Input.of(items), descending);
  }

  /**
   * Adds the task {@link Mail#sort(Object[], boolean)}.
   *
   * @param <T> as the task has it
   * @param items where {@code items} comes from
   * @param descending the value of {@code descending}
   * @return the new node
   */
  public <T> Sort<T> sort(Input<? extends T[]> items, boolean descending) {
    return sort(items, Input.of(descending));
  }

  /**
   * Adds the task {@link Mail#sort(Object[], boolean)}, called once for each element.
   *
   * @param <T> as the task has it
   * @param items {@code each(…)}, or an input that all calls share
   * @param descending {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public <T> MappedNode<List<T>, Sort.Signature<T>> sort(
      Arg<? extends T[]> items, Arg<? extends Boolean> descending) {
    return Wiring.map(this, new Sort.Method<T>(), items, descending);
  }

  /**
   * Adds the task {@link Mail#report(TaskState, Object)}.
   *
   * @param fetched what {@code fetched} is the state of
   * @param title where {@code title} comes from
   * @return the new node
   */
  public Report report(Input<?> fetched, Input<?> title) {
    return Wiring.add(this, Report.METHOD, fetched, title);
  }

  /**
   * Adds the task {@link Mail#report(TaskState, Object)}.
   *
   * @param fetched what {@code fetched} is the state of
   * @param title the value of {@code title}
   * @return the new node
   */
  public Report report(Input<?> fetched, Object title) {
    return report(fetched, Input.of(title));
  }

  /**
   * Adds the task {@link Mail#report(TaskState, Object)}, called once for each element.
   *
   * @param fetched {@code each(…)}, or an input that all calls share
   * @param title {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<Void, Report.Signature> report(Arg<?> fetched, Arg<?> title) {
    return Wiring.map(this, Report.METHOD, fetched, title);
  }

  /**
   * Adds the task {@link Mail#report(TaskState, Object)}, called once for each element.
   *
   * @param fetched {@code each(…)}, or an input that all calls share
   * @param title where {@code title} comes from
   * @return the new node
   */
  public MappedNode<Void, Report.Signature> report(Arg<?> fetched, Input<?> title) {
    return Wiring.map(this, Report.METHOD, fetched, title);
  }

  /**
   * Adds the task {@link Mail#report(TaskState, Object)}, called once for each element.
   *
   * @param fetched what {@code fetched} is the state of
   * @param title {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<Void, Report.Signature> report(Input<?> fetched, Arg<?> title) {
    return Wiring.map(this, Report.METHOD, fetched, title);
  }

  /**
   * Adds the task {@link Mail#alarm(TaskState, String, int)}.
   *
   * @param rated what {@code rated} is the state of
   * @param address where {@code address} comes from
   * @param level where {@code level} comes from
   * @return the new node
   */
  public Alarm alarm(
      Input<? extends List<Integer>> rated,
      Input<? extends String> address,
      Input<? extends Integer> level) {
    return Wiring.add(this, Alarm.METHOD, rated, address, level);
  }

  /**
   * Adds the task {@link Mail#alarm(TaskState, String, int)}, called once for each element.
   *
   * @param rated {@code each(…)}, or an input that all calls share
   * @param address {@code each(…)}, or an input that all calls share
   * @param level {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<Void, Alarm.Signature> alarm(
      Arg<? extends List<Integer>> rated,
      Arg<? extends String> address,
      Arg<? extends Integer> level) {
    return Wiring.map(this, Alarm.METHOD, rated, address, level);
  }

  @Override
  public MailFlow copy() {
    return new MailFlow(this);
  }

  /** A use of the task {@link Mail#fetch(String)}. */
  @TaskParameters("url")
  public static final class Fetch extends GeneratedNode<String, Fetch.Signature, Fetch> {
    private static final Method METHOD = new Method();

    private Fetch(Place place) {
      super(place);
    }

    /** The call signature of {@link Mail#fetch(String)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      String call(String url) throws IOException, TimeoutException;
    }

    private static final class Method extends TaskMethod<Signature, Fetch> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Mail.class, "fetch")
              .blocking()
              .retry(
                  RetryPolicy.of(5)
                      .delay(Duration.ofSeconds(10))
                      .backoff(2.0)
                      .maxDelay(Duration.ofMinutes(5))
                      .jitter(0.1)
                      .on(IOException.class, TimeoutException.class))
              .timeout(Duration.ofSeconds(30))
              .parameter("url", String.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Fetch node(Place place) {
        return new Fetch(place);
      }

      @Override
      public String call(String url) throws IOException, TimeoutException {
        return Mail.fetch(url);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs)
          throws IOException, TimeoutException {
        return signature.call((String) inputs[0]);
      }
    }
  }

  /** A use of the task {@link Mail#rate(String)}. */
  @TaskParameters("text")
  public static final class Rate extends GeneratedNode<Integer, Rate.Signature, Rate> {
    private static final Method METHOD = new Method();

    private Rate(Place place) {
      super(place);
    }

    /** The call signature of {@link Mail#rate(String)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      int call(String text);
    }

    private static final class Method extends TaskMethod<Signature, Rate> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Mail.class, "rate")
              .retry(RetryPolicy.of(1))
              .cached(Duration.ofDays(1))
              .parameter("text", String.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Rate node(Place place) {
        return new Rate(place);
      }

      @Override
      public int call(String text) {
        return Mail.rate(text);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) {
        return signature.call((String) inputs[0]);
      }
    }
  }

  /** A use of the task {@link Mail#sort(Object[], boolean)}. */
  @TaskParameters({"items", "descending"})
  public static final class Sort<T> extends GeneratedNode<List<T>, Sort.Signature<T>, Sort<T>> {
    private Sort(Place place) {
      super(place);
    }

    /** The call signature of {@link Mail#sort(Object[], boolean)}. */
    @FunctionalInterface
    public interface Signature<T> extends Serializable {
      /** Calls the task, or what replaces it. */
      List<T> call(T[] items, boolean descending);
    }

    private static final class Method<T> extends TaskMethod<Signature<T>, Sort<T>>
        implements Signature<T> {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Mail.class, "sort")
              .cached(null)
              .parameter("items", Object[].class)
              .parameter("descending", boolean.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Sort<T> node(Place place) {
        return new Sort<>(place);
      }

      @Override
      public List<T> call(T[] items, boolean descending) {
        return Mail.sort(items, descending);
      }

      @Override
      @SuppressWarnings("unchecked")
      public Object invoke(Signature<T> signature, Object[] inputs) {
        return signature.call((T[]) inputs[0], (boolean) inputs[1]);
      }
    }
  }

  /** A use of the task {@link Mail#report(TaskState, Object)}. */
  @TaskParameters({"fetched", "title"})
  public static final class Report extends GeneratedNode<Void, Report.Signature, Report> {
    private static final Method METHOD = new Method();

    private Report(Place place) {
      super(place);
    }

    /** The call signature of {@link Mail#report(TaskState, Object)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      void call(TaskState<?> fetched, Object title);
    }

    private static final class Method extends TaskMethod<Signature, Report> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Mail.class, "report")
              .trigger(Trigger.ALL_FINISHED)
              .skipOnUpstreamSkip(false)
              .timeout(Duration.ofMillis(500))
              .parameter("fetched", TaskState.class)
              .parameter("title", Object.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Report node(Place place) {
        return new Report(place);
      }

      @Override
      public void call(TaskState<?> fetched, Object title) {
        Mail.report(fetched, title);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) {
        signature.call((TaskState<?>) inputs[0], inputs[1]);
        return null;
      }
    }
  }

  /** A use of the task {@link Mail#alarm(TaskState, String, int)}. */
  @TaskParameters({"rated", "address", "level"})
  public static final class Alarm extends GeneratedNode<Void, Alarm.Signature, Alarm> {
    private static final Method METHOD = new Method();

    private Alarm(Place place) {
      super(place);
    }

    /** The call signature of {@link Mail#alarm(TaskState, String, int)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      void call(TaskState<List<Integer>> rated, String address, int level);
    }

    private static final class Method extends TaskMethod<Signature, Alarm> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Mail.class, "alarm")
              .trigger(Trigger.ANY_FAILED)
              .parameter("rated", TaskState.class)
              .parameter("address", String.class)
              .parameter("level", int.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Alarm node(Place place) {
        return new Alarm(place);
      }

      @Override
      public void call(TaskState<List<Integer>> rated, String address, int level) {
        Mail.alarm(rated, address, level);
      }

      @Override
      @SuppressWarnings("unchecked")
      public Object invoke(Signature signature, Object[] inputs) {
        signature.call((TaskState<List<Integer>>) inputs[0], (String) inputs[1], (int) inputs[2]);
        return null;
      }
    }
  }
}
