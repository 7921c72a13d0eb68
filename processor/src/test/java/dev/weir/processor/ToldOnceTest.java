package dev.weir.processor;

import static dev.weir.processor.Programs.reject;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A mistake is told once, and not a second time in other words. */
class ToldOnceTest {

  @Test
  void rawTypesOfOurs() {
    reject(
        """
        @Flow class Etl {
          @SuppressWarnings("rawtypes") @Task static void load(Input a, Each[] b) {}
        }
        """,
        "Etl.java:2:62: [ParameterNotAValue] parameter 1 'a' of 'load' must have the type of a"
            + " value: Input belongs to Weir; take the type of the result",
        "Etl.java:2:72: [ParameterNotAValue] parameter 2 'b' of 'load' must have the type of a"
            + " value: Each belongs to Weir; take the type of the result");
  }

  @Test
  void privateTasksOfAnotherPackage() {
    reject(
        List.of(
            """
            package other;
            import dev.weir.*;
            public class Lib {
              @Task private static void hidden() {}
              @Task public static void shown() {}
            }
            """,
            "@Flow(uses = other.Lib.class) class Etl { @Task static void load() {} }"),
        "Lib.java:4:29: [TaskPrivate] @Task method 'Lib.hidden' must not be private; make it"
            + " package-private");
  }

  @Test
  void delaysOfWhichOneCannotBeRead() {
    reject(
        """
        @Flow class Etl {
          @Task @Retry(maxRetries = 1, delay = "10 s", maxDelay = "PT1S") static void a() {}
          @Task @Retry(maxRetries = 1, delay = "PT10S", maxDelay = "1 s") static void b() {}
          @Task @Retry(maxRetries = 1, delay = "PT-1S", maxDelay = "PT-2S") static void c() {}
        }
        """,
        "Etl.java:2:40: [DurationInvalid] the delay of 'a' must be a duration: it is \"10 s\";"
            + " write \"PT10S\"",
        "Etl.java:3:60: [DurationInvalid] the maxDelay of 'b' must be a duration: it is \"1 s\";"
            + " write \"PT1S\"",
        "Etl.java:4:40: [DurationNegative] the delay of 'c' must not be negative: it is \"PT-1S\";"
            + " take the minus away",
        "Etl.java:4:60: [DurationNegative] the maxDelay of 'c' must not be negative: it is"
            + " \"PT-2S\"; take the minus away");
  }

  @Test
  void optionsOfADeclaredReplacementThatCannotBeRead() {
    reject(
        List.of(
            "@Flow class Etl { @Task static void load() {} }",
            """
            class Fixes {
              @Task @Timeout("10 s") @Replaces(flow = Etl.class, task = "load") static void fixed() {}
            }
            """),
        "Fixes.java:2:18: [DurationInvalid] the timeout of 'fixed' must be a duration: it is \"10"
            + " s\"; write \"PT10S\"");
  }

  @Test
  void aReplacementOfATaskWhoseTypeIsMissing() {
    reject(
        List.of(
            "@Flow class Etl { @Task static Missing load() { return null; } }",
            """
            class Fixes {
              @Task @Replaces(flow = Etl.class, task = "load") static void fixed() {}
              @Task @Replaces(flow = Etl.class, task = "laod") static void other() {}
            }
            """),
        "Etl.java:1:32: cannot find symbol\n  symbol:   class Missing\n  location: class demo.Etl");
  }

  @Test
  void aReplacementOfATaskThatIsRejected() {
    reject(
        List.of(
            "@Flow class Etl { @Task static void run() {} @Task static void load() {} }",
            """
            class Fixes {
              @Task @Replaces(flow = Etl.class, task = "run") static void fixed() {}
              @Task @Replaces(flow = Etl.class, task = "load") static void other() {}
              Object other = FixesReplacements.other();
            }
            """),
        "Etl.java:1:37: [TaskNameReserved] task name 'run' must not be the name of a method of the"
            + " builder's base class; choose another with @Task(as = \"…\")");
  }

  @Test
  void aReplacementOfAFlowThatIsRejected() {
    reject(
        List.of(
            "@Flow(builder = \"no name\") class Etl { @Task static void load() {} }",
            """
            class Fixes {
              @Task @Replaces(flow = Etl.class, task = "load") static void fixed() {}
            }
            """),
        "Etl.java:1:17: [BuilderNameInvalid] builder name 'no name' of flow 'Etl' must be a Java"
            + " identifier");
  }

  @Test
  void aReplacementOfAFlowThatIsMissing() {
    reject(
        "class Fixes { @Task @Replaces(flow = Missing.class, task = \"load\") static void fixed()"
            + " {} }",
        "Fixes.java:1:38: cannot find symbol\n  symbol:   class Missing\n  location: class"
            + " demo.Fixes");
  }

  @Test
  void usesThatCannotBeSeen() {
    reject(
        """
        class Outer {
          private static class Lib { @Task int get(int x) { return x; } }
          @Flow(uses = Lib.class) static class Etl { @Task static void load() {} }
        }
        """,
        "Outer.java:3:19: [UsesInaccessible] 'Outer.Lib' in the uses of flow 'Outer.Etl' must be"
            + " accessible from its package: it is private; make it public");
  }

  @Test
  void flowsThatAreEmptyBecauseOfSomethingElse() {
    reject(
        List.of("@Flow(uses = String.class) class One {}", "@Flow class Two extends Missing {}"),
        "One.java:1:20: [UsesEmpty] 'String' in the uses of flow 'One' must have a task",
        "Two.java:1:25: cannot find symbol\n  symbol: class Missing");
  }

  @Test
  void usesThatAreMissing() {
    reject(
        "@Flow(uses = {Missing.class, String.class}) class Etl { @Task static void load() {} }",
        "Etl.java:1:15: cannot find symbol\n  symbol: class Missing",
        "Etl.java:1:36: [UsesEmpty] 'String' in the uses of flow 'Etl' must have a task");
  }
}
