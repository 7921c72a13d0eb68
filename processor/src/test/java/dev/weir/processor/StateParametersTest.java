package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

/**
 * Tasks that take the states of others: what their builders take, and what they are called with.
 */
class StateParametersTest {

  private static final String FLOW =
      """
      package demo;
      import dev.weir.*;
      import dev.weir.state.TaskState;
      import java.util.*;
      @Flow class Etl<A> {
        @Task static int load() { return 1; }
        @Task static void any(TaskState<?> one) {}
        @Task static void exact(TaskState<Integer> one) {}
        @Task static void upper(TaskState<? extends Number> one) {}
        @Task static void lower(TaskState<? super Integer> one) {}
        @Task static <T> List<T> generic(TaskState<List<T>> one) { return List.of(); }
        @Task void ofClass(TaskState<A> one) {}
        @Task static void withValue(TaskState<Integer> one, int two) {}
        @Task static void withObject(Object one, TaskState<?> two) {}
        @Task static void both(TaskState<Integer> one, TaskState<Integer> two) {}
        @Task static void three(TaskState<Integer> one, int two, String three) {}
        @Task static void many(TaskState<Integer> one, String... two) {}
      }
      """;

  private static String methods(String name) {
    Compilation compilation = Programs.accept(FLOW);
    return Programs.generated(compilation, "demo.EtlFlow")
        .replaceAll("\\n {6,}", "")
        .lines()
        .filter(line -> line.matches("  [^/ *].* " + name + "\\(.*"))
        .map(line -> line.replaceAll(".*\\((.*)\\) \\{", "$1"))
        .reduce((a, b) -> a + "; " + b)
        .orElseThrow();
  }

  @Test
  void buildersTakeInputsOfTheTypeThatTheStateIsOf() {
    assertThat(methods("any")).isEqualTo("Input<?> one; Arg<?> one");
    assertThat(methods("exact"))
        .isEqualTo("Input<? extends Integer> one; Arg<? extends Integer> one");
    assertThat(methods("upper"))
        .isEqualTo("Input<? extends Number> one; Arg<? extends Number> one");
    assertThat(methods("lower")).isEqualTo("Input<? super Integer> one; Arg<? super Integer> one");
    assertThat(methods("generic"))
        .isEqualTo("Input<? extends List<T>> one; Arg<? extends List<T>> one");
    assertThat(methods("ofClass")).isEqualTo("Input<? extends A> one; Arg<? extends A> one");
  }

  @Test
  void aStateIsNeverAPlainValue() {
    assertThat(methods("withValue"))
        .isEqualTo(
            "Input<? extends Integer> one, Input<? extends Integer> two;"
                + " Input<? extends Integer> one, int two;"
                + " Arg<? extends Integer> one, Arg<? extends Integer> two");
    assertThat(methods("withObject"))
        .isEqualTo(
            "Input<?> one, Input<?> two; Object one, Input<?> two; Arg<?> one, Arg<?> two;"
                + " Arg<?> one, Input<?> two; Input<?> one, Arg<?> two");
    assertThat(methods("both"))
        .isEqualTo(
            "Input<? extends Integer> one, Input<? extends Integer> two;"
                + " Arg<? extends Integer> one, Arg<? extends Integer> two");
    assertThat(methods("three"))
        .isEqualTo(
            "Input<? extends Integer> one, Input<? extends Integer> two,"
                + " Input<? extends String> three; Arg<? extends Integer> one,"
                + " Arg<? extends Integer> two, Arg<? extends String> three");
    assertThat(methods("many"))
        .isEqualTo(
            "Input<? extends Integer> one, Input<? extends String[]> two;"
                + " Input<? extends Integer> one, String... two;"
                + " Arg<? extends Integer> one, Arg<? extends String[]> two");
  }

  @Test
  void signaturesKeepTheStateAndItsTypeIsRecorded() {
    String generated = Programs.generated(Programs.accept(FLOW), "demo.EtlFlow");

    assertThat(generated).contains("void call(TaskState<? extends Number> one);");
    assertThat(generated).contains("signature.call((TaskState<?>) inputs[0]);");
    assertThat(generated).contains("signature.call((TaskState<Integer>) inputs[0]);");
    assertThat(generated).contains(".parameter(\"one\", TaskState.class)");
  }

  @Test
  void theyAreWiredLikeOthers() throws Exception {
    String result =
        Programs.run(
            Programs.accept(
                FLOW,
                """
                class Main {
                  static Object check() {
                    EtlFlow<Number> flow = new EtlFlow<>(new Etl<Number>());
                    var load = flow.load();
                    flow.any(load);
                    flow.exact(load);
                    flow.upper(load);
                    flow.lower(load);
                    flow.lower(Input.<Object>of("x"));
                    flow.ofClass(load);
                    flow.generic(flow.generic(Input.of(List.of("x"))));
                    flow.withValue(load, 2);
                    flow.withValue(load, load);
                    flow.withObject("x", load);
                    flow.withObject(load, load);
                    flow.both(load, load);
                    flow.three(load, load, Input.of("x"));
                    flow.many(load, "a", "b");
                    return flow.toString();
                  }
                }
                """),
            "demo.Main");

    assertThat(result).isEqualTo("Etl with 16 tasks");
  }

  @Test
  void aSuperclassMayTurnItsParameterIntoAState() {
    Compilation compilation =
        Programs.accept(
            "class Base<A> { @Task static int load() { return 1; } @Task void store(A a) {} }",
            "@Flow class Etl extends Base<dev.weir.state.TaskState<Integer>> {}");

    assertThat(Programs.generated(compilation, "demo.EtlFlow"))
        .contains("public Store store(Input<? extends Integer> a)");
  }

  @Test
  void declaredReplacementsTakeTheStateToo() {
    Programs.accept(
        FLOW,
        """
        class Fixes {
          @Task @Replaces(flow = Etl.class, task = "any") static void any(dev.weir.state.TaskState<?> one) {}
          @Task @Replaces(flow = Etl.class, task = "exact") static void exact(dev.weir.state.TaskState<Integer> one) {}
        }
        """);
  }
}
