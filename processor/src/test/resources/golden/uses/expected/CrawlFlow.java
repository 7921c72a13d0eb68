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
import dev.weir.graph.RetryPolicy;
import dev.weir.graph.TaskInfo;
import dev.weir.graph.TaskMethod;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Builds flows from the tasks of {@link Crawl}: each method adds one use of a task, and its
 * arguments are values or the nodes of other tasks.
 */
@WeirGenerated
@Generated("dev.weir.processor.WeirProcessor")
public final class CrawlFlow extends TaskFlow {
  private final Crawl crawl;

  private final Http http;

  /**
   * Makes an empty flow.
   *
   * @param crawl the {@link Crawl} whose tasks run
   * @param http the {@link Http} whose tasks run
   */
  public CrawlFlow(Crawl crawl, Http http) {
    super("Crawl", 1, "0.1.0-SNAPSHOT");
    this.crawl = Wiring.instance(crawl, "crawl");
    this.http = Wiring.instance(http, "http");
  }

  private CrawlFlow(CrawlFlow original) {
    super(original);
    this.crawl = original.crawl;
    this.http = original.http;
  }

  /**
   * Adds the task {@link Crawl#text(Http.Answer)}.
   *
   * @param answer the value of {@code answer}
   * @return the new node
   */
  public Text text(Http.Answer answer) {
    return text(Input.of(answer));
  }

  /**
   * Adds the task {@link Crawl#text(Http.Answer)}.
   *
   * @param answer where {@code answer} comes from
   * @return the new node
   */
  public Text text(Input<? extends Http.Answer> answer) {
    return Wiring.add(this, new Text.Method(crawl), answer);
  }

  /**
   * Adds the task {@link Crawl#text(Http.Answer)}, called once for each element.
   *
   * @param answer {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<String, Text.Signature> text(Arg<? extends Http.Answer> answer) {
    return Wiring.map(this, new Text.Method(crawl), answer);
  }

  /**
   * Adds the task {@link Http#get(URI)}.
   *
   * @param address the value of {@code address}
   * @return the new node
   */
  public Get get(URI address) {
    return get(Input.of(address));
  }

  /**
   * Adds the task {@link Http#get(URI)}.
   *
   * @param address where {@code address} comes from
   * @return the new node
   */
  public Get get(Input<? extends URI> address) {
    return Wiring.add(this, new Get.Method(http), address);
  }

  /**
   * Adds the task {@link Http#get(URI)}, called once for each element.
   *
   * @param address {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<Http.Answer, Get.Signature> get(Arg<? extends URI> address) {
    return Wiring.map(this, new Get.Method(http), address);
  }

  /**
   * Adds the task {@link Texts#words(String)}.
   *
   * @param text the value of {@code text}
   * @return the new node
   */
  public Words words(String text) {
    return words(Input.of(text));
  }

  /**
   * Adds the task {@link Texts#words(String)}.
   *
   * @param text where {@code text} comes from
   * @return the new node
   */
  public Words words(Input<? extends String> text) {
    return Wiring.add(this, Words.METHOD, text);
  }

  /**
   * Adds the task {@link Texts#words(String)}, called once for each element.
   *
   * @param text {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<List<String>, Words.Signature> words(Arg<? extends String> text) {
    return Wiring.map(this, Words.METHOD, text);
  }

  /**
   * Adds the task {@link Texts#join(List, CharSequence)}.
   *
   * @param texts the value of {@code texts}
   * @param separator the value of {@code separator}
   * @return the new node
   */
  public JoinTexts joinTexts(List<String> texts, CharSequence separator) {
    return joinTexts(Input.of(texts), Input.of(separator));
  }

  /**
   * Adds the task {@link Texts#join(List, CharSequence)}.
   *
   * @param texts where {@code texts} comes from
   * @param separator where {@code separator} comes from
   * @return the new node
   */
  public JoinTexts joinTexts(
      Input<? extends List<String>> texts, Input<? extends CharSequence> separator) {
    return Wiring.add(this, JoinTexts.METHOD, texts, separator);
  }

  /**
   * Adds the task {@link Texts#join(List, CharSequence)}.
   *
   * @param texts the value of {@code texts}
   * @param separator where {@code separator} comes from
   * @return the new node
   */
  public JoinTexts joinTexts(List<String> texts, Input<? extends CharSequence> separator) {
    return joinTexts(Input.of(texts), separator);
  }

  /**
   * Adds the task {@link Texts#join(List, CharSequence)}.
   *
   * @param texts where {@code texts} comes from
   * @param separator the value of {@code separator}
   * @return the new node
   */
  public JoinTexts joinTexts(Input<? extends List<String>> texts, CharSequence separator) {
    return joinTexts(texts, Input.of(separator));
  }

  /**
   * Adds the task {@link Texts#join(List, CharSequence)}, called once for each element.
   *
   * @param texts {@code each(…)}, or an input that all calls share
   * @param separator {@code each(…)}, or an input that all calls share
   * @return the new node
   */
  public MappedNode<String, JoinTexts.Signature> joinTexts(
      Arg<? extends List<String>> texts, Arg<? extends CharSequence> separator) {
    return Wiring.map(this, JoinTexts.METHOD, texts, separator);
  }

  @Override
  public CrawlFlow copy() {
    return new CrawlFlow(this);
  }

  /** A use of the task {@link Crawl#text(Http.Answer)}. */
  @TaskParameters("answer")
  public static final class Text extends GeneratedNode<String, Text.Signature, Text> {
    private Text(Place place) {
      super(place);
    }

    /** The call signature of {@link Crawl#text(Http.Answer)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      String call(Http.Answer answer);
    }

    private static final class Method extends TaskMethod<Signature, Text> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Crawl.class, "text").parameter("answer", Http.Answer.class);

      @SuppressWarnings("serial")
      private final Crawl crawl;

      Method(Crawl crawl) {
        this.crawl = crawl;
      }

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Text node(Place place) {
        return new Text(place);
      }

      @Override
      public String call(Http.Answer answer) {
        return crawl.text(answer);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) {
        return signature.call((Http.Answer) inputs[0]);
      }
    }
  }

  /** A use of the task {@link Http#get(URI)}. */
  @TaskParameters("address")
  public static final class Get extends GeneratedNode<Http.Answer, Get.Signature, Get> {
    private Get(Place place) {
      super(place);
    }

    /** The call signature of {@link Http#get(URI)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      Http.Answer call(URI address) throws IOException;
    }

    private static final class Method extends TaskMethod<Signature, Get> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Http.class, "get")
              .tagged("net")
              .blocking()
              .retry(RetryPolicy.of(3).delay(Duration.ofSeconds(1)).on(IOException.class))
              .parameter("address", URI.class);

      @SuppressWarnings("serial")
      private final Http http;

      Method(Http http) {
        this.http = http;
      }

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Get node(Place place) {
        return new Get(place);
      }

      @Override
      public Http.Answer call(URI address) throws IOException {
        return http.get(address);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) throws IOException {
        return signature.call((URI) inputs[0]);
      }
    }
  }

  /** A use of the task {@link Texts#words(String)}. */
  @TaskParameters("text")
  public static final class Words extends GeneratedNode<List<String>, Words.Signature, Words> {
    private static final Method METHOD = new Method();

    private Words(Place place) {
      super(place);
    }

    /** The call signature of {@link Texts#words(String)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      List<String> call(String text);
    }

    private static final class Method extends TaskMethod<Signature, Words> implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Texts.class, "words").parameter("text", String.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public Words node(Place place) {
        return new Words(place);
      }

      @Override
      public List<String> call(String text) {
        return Texts.words(text);
      }

      @Override
      public Object invoke(Signature signature, Object[] inputs) {
        return signature.call((String) inputs[0]);
      }
    }
  }

  /** A use of the task {@link Texts#join(List, CharSequence)}. */
  @TaskParameters({"texts", "separator"})
  public static final class JoinTexts
      extends GeneratedNode<String, JoinTexts.Signature, JoinTexts> {
    private static final Method METHOD = new Method();

    private JoinTexts(Place place) {
      super(place);
    }

    /** The call signature of {@link Texts#join(List, CharSequence)}. */
    @FunctionalInterface
    public interface Signature extends Serializable {
      /** Calls the task, or what replaces it. */
      String call(List<String> texts, CharSequence separator);
    }

    private static final class Method extends TaskMethod<Signature, JoinTexts>
        implements Signature {
      private static final long serialVersionUID = 1L;

      private static final TaskInfo INFO =
          TaskInfo.of(Texts.class, "join")
              .as("joinTexts")
              .parameter("texts", List.class)
              .parameter("separator", CharSequence.class);

      @Override
      public TaskInfo info() {
        return INFO;
      }

      @Override
      public JoinTexts node(Place place) {
        return new JoinTexts(place);
      }

      @Override
      public String call(List<String> texts, CharSequence separator) {
        return Texts.join(texts, separator);
      }

      @Override
      @SuppressWarnings("unchecked")
      public Object invoke(Signature signature, Object[] inputs) {
        return signature.call((List<String>) inputs[0], (CharSequence) inputs[1]);
      }
    }
  }
}
