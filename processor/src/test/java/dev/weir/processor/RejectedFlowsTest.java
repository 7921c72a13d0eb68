package dev.weir.processor;

import static dev.weir.processor.Programs.reject;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Flows that cannot work, each beside everything the compiler says. */
class RejectedFlowsTest {

  @Test
  void builderNamesThatCannotBe() {
    reject(
        List.of(
            """
            @Flow(builder = "a.B") class One { @Task static void load() {} }
            """,
            """
            @Flow(builder = "Signature") class Two { @Task static void load() {} }
            """,
            "@Flow(builder = \"2nd\") class Three { @Task static void load() {} }",
            "@Flow(builder = \"class\") class Four { @Task static void load() {} }",
            "@Flow(builder = \"\") class Fine { @Task static void load() {} }"),
        "One.java:1:17: [BuilderNameInvalid] builder name 'a.B' of flow 'One' must be a "
            + "Java identifier",
        "Two.java:1:17: [BuilderNameInvalid] builder name 'Signature' of flow 'Two' must "
            + "be a Java identifier other than that",
        "Three.java:1:17: [BuilderNameInvalid] builder name '2nd' of flow 'Three' must be a Java"
            + " identifier",
        "Four.java:1:17: [BuilderNameInvalid] builder name 'class' of flow 'Four' must be a Java"
            + " identifier");
  }

  @Test
  void builderNameOfAnExistingClass() {
    reject(
        List.of(
            """
            @Flow(builder = "Tool") class Etl { @Task static void load() {} }
            """,
            """
            @Flow class Other { @Task static void load() {} }
            """,
            "@Deprecated class Tool {}",
            "class OtherFlow {}"),
        "Etl.java:1:17: [GeneratedNameTaken] 'Tool' must not have the name of the class "
            + "that is generated for 'Etl'; rename one of them",
        "Other.java:1:7: [GeneratedNameTaken] 'OtherFlow' must not have the name of the "
            + "class that is generated for 'Other'; rename one of them");
  }

  @Test
  void oneBuilderNameForTwoFlows() {
    reject(
        List.of(
            """
            class Outer {
              @Flow static class Etl { @Task static void load() {} }
            }
            """,
            """
            @Flow class Outer_Etl { @Task static void load() {} }
            """,
            """
            @Flow(builder = "Outer_EtlFlow") class Third { @Task static void load() {} }
            """),
        "Outer.java:2:16: [GeneratedNameShared] 'Outer.Etl' and 'Outer_Etl' must not both "
            + "have the generated class 'Outer_EtlFlow'; choose another name for one with "
            + "@Flow(builder = \"…\")",
        "Outer_Etl.java:1:7: [GeneratedNameShared] 'Outer_Etl' and 'Outer.Etl' must not "
            + "both have the generated class 'Outer_EtlFlow'; choose another name for one with "
            + "@Flow(builder = \"…\")",
        "Outer.java:2:16: [GeneratedNameShared] 'Outer.Etl' and 'Third' must not both have "
            + "the generated class 'Outer_EtlFlow'; choose another name for one with "
            + "@Flow(builder = \"…\")",
        "Third.java:1:17: [GeneratedNameShared] 'Third' and 'Outer.Etl' must not both have "
            + "the generated class 'Outer_EtlFlow'; choose another name for one with "
            + "@Flow(builder = \"…\")");
  }

  @Test
  void wrongUses() {
    reject(
        List.of(
            """
            @Flow(uses = {int.class, String[].class, Etl.class, Lib.class, Lib.class, String.class, Generic.class, Still.class})
            class Etl {
              @Task static void load() {}
            }
            """,
            "class Lib { @Task static void get() {} }",
            "class Generic<T> { @Task T put(T x) { return x; } }",
            "class Still<T> { @Task static void take() {} }"),
        "Etl.java:1:18: [UsesNoClass] 'int' in the uses of flow 'Etl' must be a class",
        "Etl.java:1:34: [UsesNoClass] 'String[]' in the uses of flow 'Etl' must be a class",
        "Etl.java:1:45: [UsesItself] flow 'Etl' must not use itself; it has its own tasks "
            + "anyway",
        "Etl.java:1:67: [UsesTwice] 'Lib' must not be in the uses of flow 'Etl' twice",
        "Etl.java:1:81: [UsesEmpty] 'String' in the uses of flow 'Etl' must have a task",
        "Etl.java:1:96: [UsesGeneric] 'Generic' in the uses of flow 'Etl' must not be "
            + "generic, since it has instance tasks; use a subclass that fixes the type arguments");
  }

  @Test
  void usesOfOneTaskNameFromTwoClasses() {
    reject(
        List.of(
            """
            @Flow(uses = {One.class, Two.class})
            class Etl {
              @Task static void hidden() {}
            }
            """,
            """
            class One {
              @Task static void get() {}
              @Task static void hidden() {}
            }
            """,
            """
            class Two {
              @Task static void get() {}
              @Task static void hidden() {}
            }
            """),
        "Etl.java:1:29: [UsesAmbiguous] task 'get' must not come from both 'One' and "
            + "'Two'; name one of them with @Task(as = \"…\") or declare the task in flow 'Etl'");
  }

  @Test
  void aProblemThatSeveralFlowsSeeIsToldOnce() {
    reject(
        List.of(
            """
            @Flow(uses = Lib.class) class One { @Task static void one() {} }
            """,
            """
            @Flow(uses = Lib.class) class Two { @Task static void two() {} }
            """,
            """
            @Flow class Three extends Lib {}
            """,
            """
            class Lib {
              @Task private static void hidden() {}
              @Task(as = "9", name = " ") static int bad() { return 1; }
              @Task static List raw(List items) { return items; }
              @Task static void run() {}
              @Task static void load(int x) {}
              @Task static void load(long x) {}
            }
            """),
        "Lib.java:2:29: [TaskPrivate] @Task method 'Lib.hidden' must not be private; "
            + "make it package-private",
        "Lib.java:3:14: [TaskNameInvalid] task name '9' of method 'Lib.bad' must be a "
            + "Java identifier",
        "Lib.java:3:26: [TaskLabelBlank] the name of task '9' must not be blank; leave "
            + "it out or say something",
        "Lib.java:4:30: [TypeRaw] parameter 1 'items' of 'Lib.raw' must not have a raw "
            + "type: List; write its type arguments",
        "Lib.java:4:21: [TypeRaw] the result of 'Lib.raw' must not have a raw type: "
            + "List; write its type arguments",
        "Lib.java:5:21: [TaskNameReserved] task name 'run' must not be the name of a "
            + "method of the builder's base class; choose another with @Task(as = \"…\")",
        "Lib.java:7:21: [TaskOverloaded] @Task method 'Lib.load(long)' must not have the "
            + "task name 'load' of 'Lib.load(int)'; give it one of its own with @Task(as = "
            + "\"…\")");
  }

  @Test
  void tasksThatAreRejectedAnywayAreNotAmbiguousToo() {
    reject(
        List.of(
            """
            @Flow(uses = {One.class, Two.class, Three.class}) class Etl {}
            """,
            """
            class One { @Task static void get(List<?> x) {} @Task static void put() {} @Task static void run() {} }
            """,
            """
            class Two { @Task static void get(List x) {} @Task static void put() {} @Task static void run() {} }
            """,
            """
            class Three { @Task private static void put() {} @Task static void take() {} }
            """),
        "Two.java:1:40: [TypeRaw] parameter 1 'x' of 'Two.get' must not have a raw type: "
            + "List; write its type arguments",
        "Three.java:1:41: [TaskPrivate] @Task method 'Three.put' must not be private; "
            + "make it package-private",
        "One.java:1:94: [TaskNameReserved] task name 'run' must not be the name of a "
            + "method of the builder's base class; choose another with @Task(as = \"…\")",
        "Two.java:1:91: [TaskNameReserved] task name 'run' must not be the name of a "
            + "method of the builder's base class; choose another with @Task(as = \"…\")",
        "Etl.java:1:29: [UsesAmbiguous] task 'put' must not come from both 'One' and "
            + "'Two'; name one of them with @Task(as = \"…\") or declare the task in flow 'Etl'");
  }

  @Test
  void twoTasksOfOneClassMayBothBeAmbiguous() {
    reject(
        List.of(
            """
            @Flow(uses = {One.class, Two.class}) class Etl {}
            """,
            """
            class One { @Task static void get() {} @Task static void put() {} }
            """,
            """
            class Two { @Task static void get() {} @Task static void put() {} }
            """),
        "Etl.java:1:29: [UsesAmbiguous] task 'get' must not come from both 'One' and "
            + "'Two'; name one of them with @Task(as = \"…\") or declare the task in flow 'Etl'",
        "Etl.java:1:29: [UsesAmbiguous] task 'put' must not come from both 'One' and "
            + "'Two'; name one of them with @Task(as = \"…\") or declare the task in flow 'Etl'");
  }
}
