package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What generated code says of how tasks are run. */
class AcceptedOptionsTest {

  /** The call of an option in the only generated builder, on one line. */
  private static String info(String annotations) {
    Compilation compilation =
        Programs.accept("@Flow class Etl { @Task " + annotations + " static void load() {} }\n");
    return info(compilation, "demo.EtlFlow");
  }

  private static String info(Compilation compilation, String generated) {
    String text = Programs.generated(compilation, generated);
    int start = text.indexOf("TaskInfo.of(");
    return text.substring(start, text.indexOf(';', start)).replaceAll("\n *", "");
  }

  @ParameterizedTest
  @CsvSource({
    "PT30S, Duration.ofSeconds(30)",
    "PT90S, Duration.ofSeconds(90)",
    "PT60S, Duration.ofMinutes(1)",
    "PT36H, Duration.ofHours(36)",
    "PT24H, Duration.ofDays(1)",
    "P2D, Duration.ofDays(2)",
    "P1DT1S, Duration.ofSeconds(86401)",
    "PT0.5S, Duration.ofMillis(500)",
    "PT1.25S, Duration.ofMillis(1250)",
    "PT0.000000001S, Duration.ofNanos(1)",
    "PT2147483647S, Duration.ofSeconds(2147483647)",
    "PT2147483649S, Duration.ofSeconds(2147483649L)",
    "PT10000000.000000001S, Duration.ofNanos(10000000000000001L)",
    "PT10000000000.000000001S, Duration.parse(\"PT2777777H46M40.000000001S\")",
    "PT9223372036854775807S, Duration.ofSeconds(9223372036854775807L)",
    "PT9223372036854775807.5S, Duration.parse(\"PT2562047788015215H30M7.5S\")",
    "pt+1m-30s, Duration.ofSeconds(30)",
  })
  void durationsAreWrittenAsPeopleWriteThem(String text, String code) {
    assertThat(info("@Timeout(\"" + text + "\")"))
        .isEqualTo("TaskInfo.of(Etl.class, \"load\").timeout(" + code + ")");
  }

  @Test
  void whatIsSoAnywayIsNotWritten() {
    String nothing = "TaskInfo.of(Etl.class, \"load\")";

    assertThat(info("")).isEqualTo(nothing);
    assertThat(
            info(
                "@Retry(maxRetries = 2, delay = \"PT0M\", backoff = 1, maxDelay = \"\", jitter = 0,"
                    + " on = Exception.class)"))
        .isEqualTo(nothing + ".retry(RetryPolicy.of(2))");
    assertThat(info("@Cache")).isEqualTo(nothing + ".cached(null)");
    assertThat(info("@Cache(ttl = \"PT0S\")")).isEqualTo(nothing + ".cached(Duration.ZERO)");
  }

  @Test
  void everythingElseIsWritten() {
    Compilation compilation =
        Programs.accept(
            """
            @Flow class Etl {
              static class Broken extends Exception { private static final long serialVersionUID = 1; }
              @Task(trigger = Trigger.ANY_FAILED, skipOnUpstreamSkip = false, blocking = true)
              @Retry(maxRetries = 3, delay = "PT1S", backoff = 1.5, maxDelay = "PT1M", jitter = 0.25,
                  on = {java.io.IOException.class, Broken.class})
              @Timeout("PT1H") @Cache(ttl = "PT1H")
              static void load() {}
            }
            """);

    assertThat(info(compilation, "demo.EtlFlow"))
        .isEqualTo(
            "TaskInfo.of(Etl.class, \"load\").blocking().trigger(Trigger.ANY_FAILED)"
                + ".skipOnUpstreamSkip(false).retry(RetryPolicy.of(3).delay(Duration.ofSeconds(1))"
                + ".backoff(1.5).maxDelay(Duration.ofMinutes(1)).jitter(0.25)"
                + ".on(IOException.class, Etl.Broken.class))"
                + ".timeout(Duration.ofHours(1)).cached(Duration.ofHours(1))");
  }

  @Test
  void anOverrideKeepsAllInheritedOptionsUnlessItIsATaskItself() {
    Compilation compilation =
        Programs.accept(
            """
            class Base {
              @Task(trigger = Trigger.ANY_FAILED) @Retry(maxRetries = 1) @Timeout("PT1S") @Cache void load() {}
            }
            """,
            "@Flow class Kept extends Base { @Override void load() {} }",
            "@Flow class Own extends Base { @Override @Task @Timeout(\"PT2S\") void load() {} }");

    assertThat(info(compilation, "demo.KeptFlow"))
        .isEqualTo(
            "TaskInfo.of(Kept.class, \"load\").trigger(Trigger.ANY_FAILED)"
                + ".retry(RetryPolicy.of(1)).timeout(Duration.ofSeconds(1)).cached(null)");
    assertThat(info(compilation, "demo.OwnFlow"))
        .isEqualTo("TaskInfo.of(Own.class, \"load\").timeout(Duration.ofSeconds(2))");
  }

  @Test
  void declaredReplacementsCarryTheirOwnOptions() {
    Compilation compilation =
        Programs.accept(
            "@Flow class Etl { @Task @Timeout(\"PT1S\") static void load() {} }",
            """
            class Fixes {
              @Task(trigger = Trigger.ALL_FAILED) @Retry(maxRetries = 1) @Replaces(flow = Etl.class, task = "load")
              static void fixed() {}
            }
            """);

    assertThat(info(compilation, "demo.FixesReplacements"))
        .isEqualTo(
            "TaskInfo.of(Fixes.class, \"fixed\").trigger(Trigger.ALL_FAILED)"
                + ".retry(RetryPolicy.of(1))");
  }

  @Test
  void aDeprecatedExceptionToRetryOnWarnsNobody() {
    Programs.accept(
        """
        @Flow class Etl {
          @Task @SuppressWarnings("deprecation") @Retry(maxRetries = 1, on = Old.class) static void load() {}
        }
        """,
        """
        /** @deprecated old */
        @Deprecated class Old extends Exception { private static final long serialVersionUID = 1; }
        """);
  }

  @Test
  void theRuntimeIsToldTheSame() throws Exception {
    String result =
        Programs.run(
            """
            @Flow class Etl {
              @Task(trigger = Trigger.ALL_FINISHED, skipOnUpstreamSkip = false)
              @Retry(maxRetries = 3, delay = "PT1S", backoff = 2, on = IllegalStateException.class)
              @Timeout("PT30S") @Cache(ttl = "PT1H")
              static int load(int x) { return x; }
            }
            """,
            """
            class Main {
              static Object check() {
                EtlFlow flow = new EtlFlow();
                flow.load(1);
                TaskOptions options = flow.graph().spec(0).info().options();
                return options.firing() + " " + options.retry() + " "
                    + options.retry().delayBefore(3, new Random()) + " "
                    + options.retry().isFor(new Exception()) + " "
                    + options.timeout() + " " + options.caching();
              }
            }
            """);

    assertThat(result)
        .isEqualTo(
            "Firing[trigger=ALL_FINISHED, rule=null, skipOnUpstreamSkip=false] 3 retries after"
                + " PT1S PT4S false PT30S Caching[ttl=PT1H]");
  }

  @Test
  void classesAndTasksMayBeNamedLikeTheTypesThatOptionsNeed() {
    List<String> names =
        List.of("Duration", "RetryPolicy", "Trigger", "Arg", "MappedNode", "TaskState", "Retry");
    StringBuilder flow = new StringBuilder("@Flow class Etl {\n");
    for (String name : names) {
      String task = name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
      flow.append("  @Task(trigger = dev.weir.Trigger.ALL_FAILED) @dev.weir.Retry(maxRetries = 1)")
          .append(" @Timeout(\"PT1S\") static %s %s(%s x, Object y)".formatted(name, task, name))
          .append(" { return x; }\n");
    }
    String[] sources = new String[names.size() + 1];
    sources[names.size()] = flow + "}\n";
    for (int i = 0; i < names.size(); i++) {
      sources[i] = "class " + names.get(i) + " {}\n";
    }

    Compilation compilation = Programs.accept(sources);

    for (String name : names) {
      assertWithMessage(name)
          .that(Programs.generated(compilation, "demo.EtlFlow"))
          .containsMatch("static final class " + name + "\\s");
    }
  }

  @Test
  void aFlowWaitsForAnExceptionThatAnotherProcessorGenerates() {
    Compilation compilation =
        Programs.compiler()
            .withProcessors(
                new Late("@SuppressWarnings(\"serial\") public class Late extends Exception {}"),
                new WeirProcessor())
            .compile(
                Programs.source(
                    """
                    @Flow class Etl { @Task @Retry(maxRetries = 1, on = late.Late.class) static void load() {} }
                    """));

    Programs.accepted(compilation);
    assertThat(info(compilation, "demo.EtlFlow")).contains(".on(Late.class)");
  }
}
