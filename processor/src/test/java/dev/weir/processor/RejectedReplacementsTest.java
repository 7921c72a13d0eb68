package dev.weir.processor;

import static dev.weir.processor.Programs.reject;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Declared replacements that cannot work, each beside everything the compiler says. */
class RejectedReplacementsTest {

  private static final String ORDERS =
      """
      @Flow class Orders {
        @Task static List<String> load(String path, int limit) throws java.io.IOException { return null; }
        @Task static <T extends Number> T pick(List<T> items) { return null; }
        @Task static void none() {}
      }
      """;

  private static void rejects(String methods, String... errors) {
    reject(List.of(ORDERS, "class Fixes {\n" + methods + "}\n"), errors);
  }

  @Test
  void ofAClassThatIsNoFlow() {
    rejects(
        """
        @Task @Replaces(flow = String.class, task = "none") static void fixed() {}
        @Task @Replaces(flow = int[].class, task = "none") static void other() {}
        """,
        "Fixes.java:2:30: [ReplacementFlow] 'fixed' cannot replace 'String.none': 'String' "
            + "is no @Flow class",
        "Fixes.java:3:29: [ReplacementFlow] 'other' cannot replace 'int[].none': 'int[]' "
            + "is no @Flow class");
  }

  @Test
  void ofATaskThatThereIsNot() {
    rejects(
        """
        @Task @Replaces(flow = Orders.class, task = "laod") static void fixed() {}
        @Task @Replaces(flow = Orders.class, task = "elephants") static void other() {}
        """,
        "Fixes.java:2:45: [ReplacementTask] 'fixed' cannot replace 'Orders.laod': the flow "
            + "has no such task; did you mean 'load'",
        "Fixes.java:3:45: [ReplacementTask] 'other' cannot replace 'Orders.elephants': the "
            + "flow has no such task; it has 'load', 'pick', 'none'");
  }

  @Tag("behaviour-107")
  @Tag("behaviour-108")
  @Tag("decision-13")
  @Test
  void ofAFlowWithoutTasks() {
    reject(
        List.of(
            "@Flow class Etl {}",
            """
            class Fixes {
              @Task @Replaces(flow = Etl.class, task = "load") static void fixed() {}
            }
            """),
        "Etl.java:1:7: [FlowEmpty] @Flow class 'Etl' must have a task; annotate a method with"
            + " @Task",
        "Fixes.java:2:44: [ReplacementTask] 'fixed' cannot replace 'Etl.load': the flow has no"
            + " such task; it has none");
  }

  @Test
  void withOtherParameterTypes() {
    rejects(
        """
        @Task @Replaces(flow = Orders.class, task = "load")
        static List<String> fixed(Object path, long limit) { return null; }
        """,
        "Fixes.java:3:34: [ReplacementParameter] 'fixed' cannot replace 'Orders.load': "
            + "parameter 1 'path' is Object, the task has String",
        "Fixes.java:3:45: [ReplacementParameter] 'fixed' cannot replace 'Orders.load': "
            + "parameter 2 'limit' is long, the task has int");
  }

  @Test
  void withTypesThatOnlyLookTheSame() {
    rejects(
        """
        @Task @Replaces(flow = Orders.class, task = "load")
        static Fixes.List<String> fixed(String path, int limit) { return null; }
        @Task @Replaces(flow = Orders.class, task = "load")
        static java.awt.List other(String path, int limit) { return null; }
        interface List<T> {}
        """,
        "Fixes.java:3:27: [ReplacementResult] 'fixed' cannot replace 'Orders.load': it "
            + "returns Fixes.List<String>, the task List<String>",
        "Fixes.java:5:22: [ReplacementResult] 'other' cannot replace 'Orders.load': it "
            + "returns List, the task List<String>");
  }

  @Tag("decision-13")
  @Test
  void withSwappedNames() {
    rejects(
        """
        @Task @Replaces(flow = Orders.class, task = "load")
        static List<String> fixed(String limit, int path) { return null; }
        """,
        "Fixes.java:3:21: [ReplacementNamesSwapped] 'fixed' cannot replace 'Orders.load': "
            + "its parameters are in the order (limit, path), the task has (path, limit)");
  }

  @Tag("decision-13")
  @Test
  void withOtherNames() {
    rejects(
        """
        @Task @Replaces(flow = Orders.class, task = "load")
        static List<String> fixed(String file, int limit) { return null; }
        """,
        "Fixes.java:3:34: [ReplacementName] 'fixed' cannot replace 'Orders.load': "
            + "parameter 1 is named 'file', the task has 'path'");
  }

  @Tag("behaviour-108")
  @Tag("decision-13")
  @Test
  void withAnotherResult() {
    rejects(
        """
        @Task @Replaces(flow = Orders.class, task = "load")
        static ArrayList<String> fixed(String path, int limit) { return null; }
        @Task @Replaces(flow = Orders.class, task = "none") static int other() { return 1; }
        """,
        "Fixes.java:3:26: [ReplacementResult] 'fixed' cannot replace 'Orders.load': it "
            + "returns ArrayList<String>, the task List<String>",
        "Fixes.java:4:64: [ReplacementResult] 'other' cannot replace 'Orders.none': it "
            + "returns int, the task nothing");
  }

  @Test
  void withMoreExceptions() {
    rejects(
        """
        @Task @Replaces(flow = Orders.class, task = "load")
        static List<String> fixed(String path, int limit) throws Exception { return null; }
        @Task @Replaces(flow = Orders.class, task = "none")
        static void other() throws InterruptedException, IllegalStateException {}
        """,
        "Fixes.java:3:21: [ReplacementException] 'fixed' cannot replace 'Orders.load': it "
            + "throws Exception, the task IOException; catch it, or throw it unchecked",
        "Fixes.java:5:13: [ReplacementException] 'other' cannot replace 'Orders.none': it "
            + "throws InterruptedException, the task none; catch it, or throw it unchecked");
  }

  @Test
  void withOtherTypeVariables() {
    rejects(
        """
        @Task @Replaces(flow = Orders.class, task = "pick")
        static <U> U fixed(List<U> items) { return null; }
        @Task @Replaces(flow = Orders.class, task = "pick")
        static Integer other(List<Integer> items) { return null; }
        """,
        "Fixes.java:3:14: [ReplacementTypeVariables] 'fixed' cannot replace 'Orders.pick': "
            + "it has the type variables <U>, the task has the type variables <T extends Number>",
        "Fixes.java:5:16: [ReplacementTypeVariables] 'other' cannot replace 'Orders.pick': "
            + "it has no type variables, the task has the type variables <T extends Number>",
        "Fixes.java:5:36: [ReplacementParameter] 'other' cannot replace 'Orders.pick': "
            + "parameter 1 'items' is List<Integer>, the task has List<T>",
        "Fixes.java:5:16: [ReplacementResult] 'other' cannot replace 'Orders.pick': it "
            + "returns Integer, the task T");
  }

  @Test
  void withMoreTypeVariables() {
    rejects(
        """
        @Task @Replaces(flow = Orders.class, task = "pick")
        static <T extends Number, X extends Exception> T fixed(List<T> items) throws X { return null; }
        """,
        "Fixes.java:3:50: [ReplacementTypeVariables] 'fixed' cannot replace 'Orders.pick': it has"
            + " the type variables <T extends Number, X extends Exception>, the task has the type"
            + " variables <T extends Number>",
        "Fixes.java:3:50: [ReplacementException] 'fixed' cannot replace 'Orders.pick': it throws X,"
            + " the task none; catch it, or throw it unchecked");
  }

  @Test
  void withNamesThatGiveOneClass() {
    rejects(
        """
        @Task @Replaces(flow = Orders.class, task = "none") static void fixed() {}
        @Task(as = "more") @Replaces(flow = Orders.class, task = "load")
        static List<String> fixed(String path, int limit) { return null; }
        @Task @Replaces(flow = Orders.class, task = "none") static void Fixed() {}
        """,
        "Fixes.java:4:21: [ReplacementOverloaded] @Replaces method 'fixed' must not share "
            + "the generated class 'Fixed' with 'fixed'; rename one of them",
        "Fixes.java:5:65: [ReplacementOverloaded] @Replaces method 'Fixed' must not share "
            + "the generated class 'Fixed' with 'fixed'; rename one of them");
  }

  @Test
  void withReservedNames() {
    rejects(
        """
        @Task @Replaces(flow = Orders.class, task = "load")
        static List<String> hashCode(String path, int limit) { return null; }
        @Task @Replaces(flow = Orders.class, task = "none") static void fixesReplacements() {}
        """,
        "Fixes.java:3:21: [ReplacementNameReserved] @Replaces method 'hashCode' must not "
            + "have the name of a method of Object; rename it",
        "Fixes.java:4:65: [ReplacementNameReserved] @Replaces method 'fixesReplacements' "
            + "must not have the name of the class that is generated for it; rename it");
  }

  @Test
  void ofATaskWhoseSignatureCannotBeSeen() {
    reject(
        List.of(
            ORDERS,
            """
            package other;
            import dev.weir.*;
            public class Fixes {
              @Task @Replaces(flow = demo.Shown.class, task = "hidden") public static void fixed(Object x) {}
              @Task @Replaces(flow = demo.Shown.class, task = "shown") public static void shown(int x) {}
            }
            """,
            """
            @Flow public class Shown {
              static class Local {}
              @Task static void hidden(Local x) {}
              @Task static void shown(int x) {}
            }
            """),
        "Fixes.java:4:80: [ReplacementInaccessible] 'fixed' cannot replace 'Shown.hidden': "
            + "the task's signature is package-private in package 'demo'",
        "Fixes.java:4:93: [ReplacementParameter] 'fixed' cannot replace 'Shown.hidden': "
            + "parameter 1 'x' is Object, the task has Shown.Local");
  }

  @Test
  void ofAFlowThatOnlySubclassesSee() {
    reject(
        List.of(
            """
            package other;
            import dev.weir.*;
            public class Base {
              @Flow protected static class Etl { @Task public static int load(int x) { return x; } }
            }
            """,
            """
            class Fixes extends other.Base {
              @Task @Replaces(flow = Etl.class, task = "load") static int fixed(int x) { return x; }
            }
            """),
        "Fixes.java:2:63: [ReplacementInaccessible] 'fixed' cannot replace 'Base.Etl.load': the"
            + " task's signature is package-private in package 'other'");
  }

  @Test
  void ofATaskOfAGenericFlowThrowingAnotherTypeVariable() {
    reject(
        List.of(
            """
            @Flow class Gen<K extends Exception> {
              @Task <E extends Exception> void fail(K k, E e) throws E {}
            }
            """,
            """
            class Fixes {
              @Task @Replaces(flow = Gen.class, task = "fail")
              static <L extends Exception, X extends Exception> void other(L k, X e) throws L {}
              @Task @Replaces(flow = Gen.class, task = "fail")
              static <L extends Exception, X extends Exception> void right(L k, X e) throws X {}
            }
            """),
        "Fixes.java:3:58: [ReplacementException] 'other' cannot replace 'Gen.fail': it throws "
            + "L, the task E; catch it, or throw it unchecked");
  }
}
