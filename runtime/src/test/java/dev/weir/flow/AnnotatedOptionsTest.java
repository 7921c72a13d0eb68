package dev.weir.flow;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.weir.Cache;
import dev.weir.Retry;
import dev.weir.Task;
import dev.weir.Timeout;
import dev.weir.Trigger;
import dev.weir.graph.RetryPolicy;
import dev.weir.graph.TaskOptions;
import dev.weir.graph.TaskOptions.Caching;
import dev.weir.graph.TaskOptions.Firing;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Div;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The options of a method reference that replaces a task. */
class AnnotatedOptionsTest {

  private final TestFlow flow = new TestFlow();

  @Task(trigger = Trigger.ALL_FINISHED, skipOnUpstreamSkip = false)
  @Retry(maxRetries = 3, delay = "PT1S", backoff = 2, maxDelay = "PT3S", on = IOException.class)
  @Timeout("PT30S")
  @Cache(ttl = "PT1H")
  static int patient(int x) {
    return x;
  }

  @Task
  @Retry(maxRetries = 1, jitter = 1)
  @Cache
  static int shaky(int x) {
    return x;
  }

  @Task
  static int plain(int x) {
    return x;
  }

  @Task
  @Timeout("PT1S")
  int inherited(int x) {
    return x;
  }

  static class Overriding extends AnnotatedOptionsTest {
    @Override
    int inherited(int x) {
      return x + 1;
    }
  }

  private TaskOptions replacedBy(Div.Signature replacement) {
    flow.replace(flow.div(1), replacement);
    return flow.graph().spec(flow.graph().size() - 1).info().options();
  }

  @Tag("behaviour-110")
  @Tag("decision-13")
  @Test
  void allAnnotationsComeAlong() {
    TaskOptions options = replacedBy(AnnotatedOptionsTest::patient);

    assertThat(options.firing()).isEqualTo(new Firing(Trigger.ALL_FINISHED, null, false));
    assertThat(options.timeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(options.caching()).isEqualTo(new Caching(Duration.ofHours(1)));
    RetryPolicy retry = options.retry();
    assertThat(retry.maxRetries()).isEqualTo(3);
    assertThat(retry.delayBefore(1, new Random())).isEqualTo(Duration.ofSeconds(1));
    assertThat(retry.delayBefore(2, new Random())).isEqualTo(Duration.ofSeconds(2));
    assertThat(retry.delayBefore(3, new Random())).isEqualTo(Duration.ofSeconds(3));
    assertThat(retry.isFor(new IOException())).isTrue();
    assertThat(retry.isFor(new UncheckedIOException(new IOException()))).isFalse();
  }

  @Test
  void whatAnAnnotationLeavesOutIsTheDefault() {
    TaskOptions options = replacedBy(AnnotatedOptionsTest::shaky);

    assertThat(options.firing()).isEqualTo(Firing.DEFAULT);
    assertThat(options.timeout()).isNull();
    assertThat(options.caching()).isEqualTo(new Caching(null));
    assertThat(options.retry().maxRetries()).isEqualTo(1);
    assertThat(options.retry().delayBefore(1, new Random())).isEqualTo(Duration.ZERO);
    assertThat(options.retry().isFor(new Exception())).isTrue();
    assertThat(options.retry().isFor(new Error())).isFalse();
  }

  @Tag("behaviour-110")
  @Tag("decision-13")
  @Test
  void optionsOfTheReplacedTaskDoNotStay() {
    Div div = flow.div(1).retries(5).timeout(Duration.ofDays(1)).trigger(Trigger.ANY_FAILED);
    flow.replace(div, AnnotatedOptionsTest::plain);

    assertThat(flow.graph().spec(0).info().options()).isEqualTo(TaskOptions.DEFAULT);
  }

  @Tag("behaviour-110")
  @Tag("decision-13")
  @Test
  void optionsOfTheReplacedTaskStayForALambda() {
    flow.replace(flow.div(1).timeout(Duration.ofDays(1)), x -> x);

    assertThat(flow.graph().spec(0).info().options().timeout()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void anOverrideHasTheOptionsOfTheTask() {
    Overriding overriding = new Overriding();

    assertThat(replacedBy(overriding::inherited).timeout()).isEqualTo(Duration.ofSeconds(1));
  }

  /** Compiled without the processor, which would refuse all of them. */
  static class Unchecked {
    @Task
    @Timeout("30s")
    static int text(int x) {
      return x;
    }

    @Task
    @Timeout("PT0S")
    static int zero(int x) {
      return x;
    }

    @Task
    @Cache(ttl = "PT-1S")
    static int negative(int x) {
      return x;
    }

    @Task
    @Retry(maxRetries = 1, delay = "PT1M", maxDelay = "PT1S")
    static int tooShort(int x) {
      return x;
    }
  }

  @Tag("decision-21")
  @Test
  void whatCannotWorkIsRefused() {
    assertThat(refusal(Unchecked::text))
        .isEqualTo(
            "[DurationInvalid] the timeout of 'text' must be a duration such as PT10S: it is"
                + " '30s'");
    assertThat(refusal(Unchecked::zero))
        .isEqualTo("[TimeoutNotPositive] the timeout of 'zero' must be above zero: it is PT0S");
    assertThat(refusal(Unchecked::negative))
        .isEqualTo("[DurationNegative] ttl must not be negative: it is PT-1S");
    assertThat(refusal(Unchecked::tooShort))
        .isEqualTo("[MaxDelayBelowDelay] the maximum delay PT1S is below the delay PT1M");
  }

  private String refusal(Div.Signature replacement) {
    Div div = flow.div(1);
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> flow.replace(div, replacement));
    assertThat(flow.getTask(div)).isSameInstanceAs(div);
    return Objects.requireNonNull(thrown.getMessage());
  }
}
