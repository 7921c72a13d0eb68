package dev.weir.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.weir.run.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests on the JUnit that its class loader has, for {@link OldJUnitTest}. */
public final class OldJUnitRun implements Supplier<List<String>> {

  private final String crashBundles;

  /** For {@link OldJUnitTest}, with the folder for crash bundles. */
  public OldJUnitRun(String crashBundles) {
    this.crashBundles = crashBundles;
  }

  @WeirTest(raiseOnException = false)
  static class Tests {
    private final DinnerFlow flow = new DinnerFlow();
    private final DinnerFlow.Order order = flow.order("soup", 4);

    @BeforeEach
    void prepare(VirtualClock clock) {
      flow.share(order, 0);
    }

    @Test
    void refuses() {
      flow.run();
    }

    @Test
    @WeirTest
    void raises() {
      flow.runner().given(order, 8800).run();
    }

    @Test
    void waitsForNothing(VirtualClock clock) {
      Doubles.replace(flow, order, (dish, guests) -> 1 / (guests - 4))
          .retries(2, Duration.ofHours(1));
      throw new IllegalStateException(clock.now() + " to " + end(clock));
    }

    private Instant end(VirtualClock clock) {
      flow.run();
      return clock.now();
    }
  }

  /** A line for each test with how it ended. */
  @Override
  public List<String> get() {
    List<String> results = new ArrayList<>();
    TestExecutionListener listener =
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
              String thrown = result.getThrowable().map(Throwable::toString).orElse("");
              results.add(test.getDisplayName() + ": " + result.getStatus() + " " + thrown);
            }
          }
        };
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Tests.class))
                .configurationParameter("weir.crashBundles", crashBundles)
                .build(),
            listener);
    return results;
  }
}
