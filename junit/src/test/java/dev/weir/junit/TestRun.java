package dev.weir.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * What came of running the tests of a class.
 *
 * @param results a line for each test with how it ended, sorted
 * @param printed what was printed meanwhile
 */
record TestRun(List<String> results, String printed) {

  /** Runs them in this thread, without crash bundles. */
  static TestRun of(Class<?> tests) {
    return of(tests, Map.of("weir.crashBundles", "off"));
  }

  /** Runs them in this thread, with JUnit's configuration parameters. */
  static TestRun of(Class<?> tests, Map<String, String> parameters) {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      List<String> results =
          EngineTestKit.engine("junit-jupiter")
              .selectors(selectClass(tests))
              .configurationParameters(parameters)
              .execute()
              .testEvents()
              .finished()
              .stream()
              .map(TestRun::describe)
              .sorted()
              .toList();
      return new TestRun(results, printed.toString(UTF_8));
    } finally {
      System.setOut(before);
    }
  }

  private static String describe(Event event) {
    TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
    return event.getTestDescriptor().getDisplayName()
        + ": "
        + result.getStatus()
        + result.getThrowable().map(e -> " " + text(e)).orElse("");
  }

  /** JUnit suppresses what is thrown after the exception that a test has failed with. */
  private static String text(Throwable e) {
    Throwable[] suppressed = e.getSuppressed();
    return suppressed.length == 0 ? e.toString() : e + ", and then " + Arrays.toString(suppressed);
  }
}
