package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong wirings and replacements that the compiler refuses, because generated code is typed. */
class JavacRejectionsTest {

  private static final String ETL =
      """
      @Flow class Etl {
        @Task static String load(String from, int limit) { return from; }
        @Task static int size(String text) { return 0; }
        @Task static void store(int size) {}
      }
      """;

  private static final String FIXES =
      """
      class Fixes {
        static String good(String from, int limit) { return from; }
        static String covariant(Object from, long limit) { return ""; }
        static Integer otherResult(String from, int limit) { return 1; }
        static String otherParameter(int from, int limit) { return ""; }
        static String otherArity(String from) { return ""; }
        static String extraParameter(String from, int limit, int more) { return from; }
        @Task @Replaces(flow = Etl.class, task = "load")
        static String declared(String from, int limit) { return from; }
      }
      """;

  static Stream<Arguments> wrongAndRight() {
    return Stream.of(
        Arguments.of(
            "flow.replace(load, Fixes::otherResult)",
            "bad return type in method reference",
            "flow.replace(load, Fixes::covariant)"),
        Arguments.of(
            "flow.replace(load, Fixes::otherParameter)",
            "invalid method reference",
            "flow.replace(load, Fixes::good)"),
        Arguments.of(
            "flow.replace(load, Fixes::otherArity)",
            "invalid method reference",
            "flow.replace(load, Fixes::good)"),
        Arguments.of(
            "flow.replace(load, Fixes::extraParameter)",
            "invalid method reference",
            "flow.replace(load, (from, limit) -> Fixes.extraParameter(from, limit, 1))"),
        Arguments.of(
            "flow.replace(load, from -> from)",
            "incompatible parameter types in lambda expression",
            "flow.replace(load, (from, limit) -> from)"),
        Arguments.of(
            "flow.replace(load, (from, limit) -> limit)",
            "bad return type in lambda expression",
            "flow.replace(load, (from, limit) -> from + limit)"),
        Arguments.of(
            "flow.replace(size, FixesReplacements.declared())",
            "method replace in class dev.weir.flow.TaskFlow cannot be applied to given types;",
            "flow.replace(load, FixesReplacements.declared())"),
        Arguments.of(
            "flow.replace(load, () -> \"x\")",
            "incompatible parameter types in lambda expression",
            "flow.replace(load, (String from, int limit) -> \"x\")"),
        Arguments.of("flow.store(load)", "no suitable method found for store", "flow.store(size)"),
        Arguments.of(
            "flow.load(size, 1)", "no suitable method found for load", "flow.load(load, size)"),
        Arguments.of(
            "flow.store(new Object())", "no suitable method found for store", "flow.store(1)"),
        Arguments.of("flow.load()", "no suitable method found for load", "flow.load(\"x\", 1)"),
        Arguments.of(
            "flow.load(load, size, size)",
            "no suitable method found for load",
            "flow.load(load, size)"),
        Arguments.of(
            "flow.load(\"x\")", "no suitable method found for load", "flow.load(\"x\", 1)"));
  }

  @Tag("behaviour-20")
  @Tag("behaviour-23")
  @Tag("behaviour-38")
  @Tag("behaviour-70")
  @Tag("behaviour-107")
  @Tag("behaviour-108")
  @Tag("decision-13")
  @ParameterizedTest
  @MethodSource("wrongAndRight")
  void theCompilerRefusesWhatDoesNotFit(String wrong, String message, String right) {
    Compilation compilation = compile(wrong);

    assertThat(compilation.errors()).hasSize(1);
    assertThat(Programs.diagnostics(compilation).get(0)).startsWith("Main.java:5:");
    assertThat(Programs.diagnostics(compilation).get(0)).contains(message);
    Programs.accepted(compile(right));
  }

  @Test
  void namesOfASignatureAreThoseOfTheTask() {
    String generated = Programs.generated(Programs.accept(ETL), "demo.EtlFlow");

    assertThat(generated).contains("String call(String from, int limit);");
  }

  private static Compilation compile(String statement) {
    return Programs.compile(
        ETL,
        FIXES,
        """
        class Main {
          void wire(EtlFlow flow) {
            var load = flow.load("x", 1);
            var size = flow.size(load);
            %s;
          }
        }
        """
            .formatted(statement));
  }

  /** What the compiler cannot see, since types are all it knows, the processor refuses. */
  @Tag("behaviour-109")
  @Tag("decision-13")
  @Test
  void theProcessorRefusesADeclaredReplacementWithSwappedNames() {
    String move =
        """
        @Flow class Moves {
          @Task static String move(String from, String to) { return from + to; }
        }
        """;
    String fixes =
        """
        class Fixes {
          @Task @Replaces(flow = Moves.class, task = "move")
          static String mended(%s) { return to; }
        }
        """;

    Programs.reject(
        List.of(move, fixes.formatted("String to, String from")),
        "Fixes.java:3:17: [ReplacementNamesSwapped] 'mended' cannot replace 'Moves.move': its "
            + "parameters are in the order (to, from), the task has (from, to)");
    Programs.accept(move, fixes.formatted("String from, String to"));
  }
}
