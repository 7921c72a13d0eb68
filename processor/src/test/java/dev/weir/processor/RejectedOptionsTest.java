package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.processor.Programs.reject;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Options that cannot work, each beside everything the compiler says. */
class RejectedOptionsTest {

  @Tag("decision-21")
  @Test
  void textsThatAreNoDurations() {
    reject(
        """
        @Flow class Etl {
          @Task @Timeout("30s") static void a() {}
          @Task @Retry(maxRetries = 1, delay = "2d", maxDelay = "soon") static void b() {}
          @Task @Cache(ttl = " ") static void c() {}
          @Task @Timeout("") static void d() {}
          @Task @Retry(maxRetries = 1, delay = "") static void e() {}
          @Task @Timeout("PT9999999999999999H") static void f() {}
        }
        """,
        "Etl.java:2:18: [DurationInvalid] the timeout of 'a' must be a duration: it is \"30s\";"
            + " write \"PT30S\"",
        "Etl.java:3:40: [DurationInvalid] the delay of 'b' must be a duration: it is \"2d\";"
            + " write \"P2D\"",
        "Etl.java:3:57: [DurationInvalid] the maxDelay of 'b' must be a duration: it is \"soon\";"
            + " write \"PT10S\" for ten seconds",
        "Etl.java:4:22: [DurationInvalid] the ttl of 'c' must be a duration: it is \" \"; write"
            + " \"PT10S\" for ten seconds",
        "Etl.java:5:18: [DurationInvalid] the timeout of 'd' must be a duration: it is \"\"; write"
            + " \"PT10S\" for ten seconds",
        "Etl.java:6:40: [DurationInvalid] the delay of 'e' must be a duration: it is \"\"; write"
            + " \"PT10S\" for ten seconds",
        "Etl.java:7:18: [DurationInvalid] the timeout of 'f' must be a duration: it is"
            + " \"PT9999999999999999H\"; write \"PT10S\" for ten seconds");
  }

  @Test
  void negativeDurations() {
    reject(
        """
        @Flow class Etl {
          @Task @Retry(maxRetries = 1, delay = "PT-1S", maxDelay = "-PT2S") static void a() {}
          @Task @Cache(ttl = "PT1M-61S") static void b() {}
        }
        """,
        "Etl.java:2:40: [DurationNegative] the delay of 'a' must not be negative: it is"
            + " \"PT-1S\"; take the minus away",
        "Etl.java:2:60: [DurationNegative] the maxDelay of 'a' must not be negative: it is"
            + " \"-PT2S\"; take the minus away",
        "Etl.java:3:22: [DurationNegative] the ttl of 'b' must not be negative: it is"
            + " \"PT1M-61S\"; take the minus away");
  }

  @Test
  void timeoutsThatAreNotAboveZero() {
    reject(
        """
        @Flow class Etl {
          static final String NONE = "PT0S";
          @Task @Timeout(NONE) static void a() {}
          @Task @Timeout("-PT1S") static void b() {}
        }
        """,
        "Etl.java:3:18: [TimeoutNotPositive] the timeout of 'a' must be above zero: it is"
            + " \"PT0S\"; take @Timeout away for no limit",
        "Etl.java:4:18: [TimeoutNotPositive] the timeout of 'b' must be above zero: it is"
            + " \"-PT1S\"; take @Timeout away for no limit");
  }

  @Test
  void retriesThatCannotWork() {
    reject(
        """
        @Flow class Etl {
          @Task @Retry(maxRetries = 0, backoff = 0.5, jitter = 1.5, on = {}) static void a() {}
          @Task @Retry(maxRetries = -1, backoff = Double.NaN, jitter = -0.1) static void b() {}
          @Task @Retry(maxRetries = 1, backoff = 1 / 0.0, jitter = Double.NaN) static void c() {}
          @Task @Retry(maxRetries = 1, delay = "PT1M", maxDelay = "PT59S") static void d() {}
          @Task @Retry(maxRetries = 1, delay = "PT1M", maxDelay = "PT60S", jitter = 1, backoff = 1) static void fine() {}
        }
        """,
        "Etl.java:2:29: [RetriesTooFew] the maxRetries of 'a' must be at least 1: it is 0; take"
            + " @Retry away for no retries",
        "Etl.java:2:42: [BackoffTooSmall] the backoff of 'a' must be a number of at least 1: it is"
            + " 0.5; 1 keeps the delay as it is",
        "Etl.java:2:56: [JitterOutOfRange] the jitter of 'a' must be between 0 and 1: it is 1.5;"
            + " 0.1 is a tenth of the delay",
        "Etl.java:2:66: [RetryOnNothing] the exceptions that 'a' is retried on must not be none;"
            + " name one, or leave 'on' out for all",
        "Etl.java:3:29: [RetriesTooFew] the maxRetries of 'b' must be at least 1: it is -1; take"
            + " @Retry away for no retries",
        "Etl.java:3:49: [BackoffTooSmall] the backoff of 'b' must be a number of at least 1: it is"
            + " NaN; 1 keeps the delay as it is",
        "Etl.java:3:64: [JitterOutOfRange] the jitter of 'b' must be between 0 and 1: it is -0.1;"
            + " 0.1 is a tenth of the delay",
        "Etl.java:4:44: [BackoffTooSmall] the backoff of 'c' must be a number of at least 1: it is"
            + " Infinity; 1 keeps the delay as it is",
        "Etl.java:4:66: [JitterOutOfRange] the jitter of 'c' must be between 0 and 1: it is NaN;"
            + " 0.1 is a tenth of the delay",
        "Etl.java:5:59: [MaxDelayBelowDelay] the maxDelay of 'd' must not be below its delay:"
            + " \"PT59S\" is below \"PT1M\"; make it longer, or leave it out for no limit");
  }

  @Test
  void whatDoesNotExistIsToldByTheCompilerAlone() {
    List<String> messages =
        Programs.diagnostics(
            Programs.compile(
                """
                @Flow class Etl {
                  @Task @Timeout(NONE) @Cache(ttl = NONE) static void a() {}
                  @Task @Retry(maxRetries = NONE, delay = NONE, on = None.class) static void b() {}
                }
                """));

    assertThat(messages).hasSize(5);
    for (String message : messages) {
      assertThat(message).contains("cannot find symbol");
    }
  }

  @Test
  void exceptionsThatTheBuilderCannotName() {
    reject(
        """
        @Flow class Etl {
          private static class Secret extends Exception { private static final long serialVersionUID = 1; }
          @Task @Retry(maxRetries = 1, on = {java.io.IOException.class, Secret.class}) static void a() {}
        }
        """,
        "Etl.java:3:71: [TypeInaccessible] what 'a' is retried on must have a type that its"
            + " builder can use: Etl.Secret is private; make it package-private");
  }

  @Test
  void optionsOnMethodsThatAreNoTasks() {
    reject(
        List.of(
            """
            class Plain {
              @Retry(maxRetries = 0) @Timeout("PT1S") void load() {}
              @Cache int get() { return 1; }
            }
            """,
            """
            @Flow class Etl extends Base {
              @Override @Timeout("PT1S") void load() {}
            }
            """,
            """
            class Base {
              @Task @Timeout("PT2S") void load() {}
            }
            """),
        "Etl.java:2:13: [OptionNoTask] @Timeout method 'load' must be a task too; add @Task",
        "Plain.java:2:3: [OptionNoTask] @Retry method 'load' must be a task too; add @Task",
        "Plain.java:2:26: [OptionNoTask] @Timeout method 'load' must be a task too; add @Task",
        "Plain.java:3:3: [OptionNoTask] @Cache method 'get' must be a task too; add @Task");
  }

  @Test
  void optionsOfALibraryAndOfASuperclassAreToldOnceWhereTheyStand() {
    reject(
        List.of(
            """
            @Flow(uses = Lib.class) class Etl extends Base {
              @Override void load() {}
            }
            """,
            """
            @Flow(uses = Lib.class) class Other extends Base {
            }
            """,
            """
            class Base {
              @Task @Timeout("1s") void load() {}
            }
            """,
            """
            class Lib {
              @Task @Retry(maxRetries = 0) static void get() {}
            }
            """),
        "Base.java:2:18: [DurationInvalid] the timeout of 'load' must be a duration: it is \"1s\";"
            + " write \"PT1S\"",
        "Lib.java:2:29: [RetriesTooFew] the maxRetries of 'Lib.get' must be at least 1: it is 0;"
            + " take @Retry away for no retries");
  }

  @Test
  void ofALibraryThatNobodyUses() {
    reject(
        """
        class Lib {
          @Task(as = "2nd") static void a() {}
          @Task(name = " ") static void b() {}
          @Task @Timeout("PT0S") static void c() {}
        }
        """,
        "Lib.java:2:14: [TaskNameInvalid] task name '2nd' of method 'a' must be a Java identifier",
        "Lib.java:3:16: [TaskLabelBlank] the name of task 'b' must not be blank; leave it out or"
            + " say something",
        "Lib.java:4:18: [TimeoutNotPositive] the timeout of 'c' must be above zero: it is"
            + " \"PT0S\"; take @Timeout away for no limit");
  }

  @Test
  void inheritedOptionsThatDiffer() {
    String message =
        "[InheritedOptions] flow '%1$s' must not inherit task 'load' with different options: from"
            + " 'One' and '%2$s'; override the method and give it its own @Task";
    reject(
        List.of(
            "interface One { @Task @Retry(maxRetries = 1, delay = \"PT60S\") void load(int x); }\n",
            "interface Same { @Task @Retry(maxRetries = 1, delay = \"PT1M\") void load(int x); }\n",
            "interface Two { @Task @Retry(maxRetries = 2, delay = \"PT60S\") void load(int x); }\n",
            "interface Three { @Task void load(int x); }\n",
            "@Flow abstract class A implements One, Same {}\n",
            "@Flow abstract class B implements One, Two { @Task static void x() {} }\n",
            "@Flow abstract class C implements One, Three { @Task static void x() {} }\n",
            "@Flow abstract class D implements One, Two { @Override @Task public abstract void load(int x); }\n"),
        "B.java:1:16: " + message.formatted("B", "Two"),
        "C.java:1:16: " + message.formatted("C", "Three"));
  }
}
