package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

/** Mapped calls of all shapes: they compile without a cast or a warning, and are wired as such. */
class MappedCallsTest {

  private static final String IMPORTS =
      """
      package demo;
      import static dev.weir.graph.Each.each;
      import dev.weir.*;
      import dev.weir.graph.*;
      import dev.weir.state.TaskState;
      import java.util.*;
      """;

  private static final String FLOW =
      IMPORTS
          + """
          @Flow class Etl<A> {
            @Task static int none() { return 1; }
            @Task static List<Integer> ints(int count) { return List.of(count); }
            @Task static void show(Object x) {}
            @Task static <T> List<T> same(T x) { return List.of(x); }
            @Task static <T extends Comparable<? super T>> T most(List<T> x) { return x.get(0); }
            @Task static int sum(int... xs) { return xs.length; }
            @Task static String format(Object... xs) { return ""; }
            @SafeVarargs @SuppressWarnings("varargs") @Task static <T> List<T> listOf(T... xs) { return List.of(xs); }
            @Task String ofClass(A x) { return ""; }
            @Task static long add(int a, long b) { return a + b; }
            @Task static String log(Object a, int b) { return ""; }
            @Task static String tell(int a, Object b) { return ""; }
            @Task static String pair(Object a, Object b) { return ""; }
            @Task static <T, U> Map<T, U> map(T a, U b) { return Map.of(a, b); }
            @Task static <T> T or(T a, T b) { return a; }
            @Task static <T extends Comparable<? super T>> T max(T a, T b) { return a; }
            @Task A pick(A a, int b) { return a; }
            @Task static String print(String format, Object... xs) { return ""; }
            @SuppressWarnings("unchecked") @Task static <T> List<T> plus(T x, T... xs) { return List.of(); }
            @Task static void state(TaskState<Integer> s) {}
            @Task static void states(TaskState<?> s, Object x) {}
            @Task static double three(int a, Object b, String c) { return 1; }
            @Task static <T> List<T> triple(T a, T b, T c) { return List.of(a, b, c); }
          }
          """;

  private static String run(String body) throws ReflectiveOperationException {
    return Programs.run(
        Programs.accept(
            FLOW,
            IMPORTS
                + """
                class Main {
                  static String shape(dev.weir.flow.TaskFlow flow) {
                    StringBuilder all = new StringBuilder();
                    for (int i = 0; i < flow.graph().size(); i++) {
                      var spec = flow.graph().spec(i);
                      if (spec.isMapped()) {
                        all.append(spec.slug());
                        for (int j = 0; j < spec.inputCount(); j++) {
                          all.append(spec.isChained(j) ? "c" : spec.isEach(j) ? "e" : "-");
                        }
                        all.append(' ');
                      }
                    }
                    return all.toString().strip();
                  }
                  static Object check() {
                    EtlFlow<String> flow = new EtlFlow<>(new Etl<String>());
                    List<Integer> list = List.of(1, 2);
                    EtlFlow.Ints ints = flow.ints(3);
                """
                + body
                + """
                    return shape(flow);
                  }
                }
                """),
        "demo.Main");
  }

  @Test
  void oneParameter() throws Exception {
    String result =
        run(
            """
            MappedNode<List<Integer>, EtlFlow.Ints.Signature> lists = flow.ints(each(list));
            MappedNode<List<Integer>, EtlFlow.Ints.Signature> more = flow.ints(each(ints));
            MappedNode<Void, EtlFlow.Show.Signature> show = flow.show(each(ints));
            flow.show(each(List.of("a")));
            flow.show(more.each());
            MappedNode<List<Integer>, EtlFlow.Same.Signature<Integer>> same = flow.same(each(ints));
            MappedNode<List<String>, EtlFlow.Same.Signature<String>> texts = flow.same(each(Set.of("a")));
            MappedNode<Integer, EtlFlow.Most.Signature<Integer>> most = flow.most(lists.each());
            flow.most(each(lists));
            flow.sum(each(List.of(new int[] {1})));
            flow.format(each(List.<Object[]>of(new Object[] {"a"})));
            MappedNode<List<String>, EtlFlow.ListOf.Signature<String>> listOf = flow.listOf(each(List.<String[]>of(new String[] {"a"})));
            flow.ofClass(each(List.of("a")));
            flow.state(each(ints));
            flow.state(most.each());
            flow.ints(each(list).shortest());
            """);

    assertThat(result)
        .isEqualTo(
            "ints-2e ints-3e showe show-2e show-3c samee same-2e mostc most-2e sume formate"
                + " listOfe ofClasse statee state-2c ints-4e");
  }

  @Test
  void twoParameters() throws Exception {
    String result =
        run(
            """
            MappedNode<Long, EtlFlow.Add.Signature> add = flow.add(each(list), each(List.of(1L)));
            flow.add(each(ints), Input.of(2L));
            flow.add(Input.of(1), add.each());
            flow.log(each(ints), each(ints));
            flow.log(each(ints), Input.of(1));
            flow.log(Input.of("a"), each(list));
            flow.log(add, each(list));
            flow.tell(each(ints), each(ints));
            flow.tell(each(ints), Input.of(1));
            flow.tell(each(ints), add);
            flow.tell(Input.of(1), each(list));
            flow.pair(each(ints), each(ints));
            flow.pair(each(ints), Input.of(1));
            flow.pair(add, each(list));
            flow.print(each(List.of("a")), Input.of(new Object[] {1}));
            flow.print(Input.of("a"), each(List.<Object[]>of(new Object[] {1})));
            flow.plus(each(List.of("a")), Input.of(new String[] {"b"}));
            flow.plus(Input.of("a"), each(List.<String[]>of(new String[] {"b"})));
            flow.states(each(ints), each(list));
            flow.states(each(ints), Input.of("x"));
            flow.states(ints, each(list));
            """);

    assertThat(result)
        .isEqualTo(
            "addee add-2e- add-3-c logee log-2e- log-3-e log-4-e tellee tell-2e- tell-3e- tell-4-e"
                + " pairee pair-2e- pair-3-e printe- print-2-e pluse- plus-2-e statesee"
                + " states-2e- states-3-e");
  }

  @Test
  void twoParametersOfGenericTasks() throws Exception {
    String result =
        run(
            """
            MappedNode<Long, EtlFlow.Add.Signature> add = flow.add(each(list), each(List.of(1L)));
            MappedNode<Map<Integer, String>, EtlFlow.Map.Signature<Integer, String>> map = flow.map(each(ints), each(Set.of("a")));
            MappedNode<Map<Integer, Long>, EtlFlow.Map.Signature<Integer, Long>> map2 = flow.map(each(ints), Input.of(1L));
            MappedNode<Map<List<Long>, Integer>, EtlFlow.Map.Signature<List<Long>, Integer>> map3 = flow.map(add, each(list));
            MappedNode<Integer, EtlFlow.Or.Signature<Integer>> or = flow.or(each(ints), each(list));
            MappedNode<Integer, EtlFlow.Or.Signature<Integer>> or2 = flow.or(each(ints), Input.of(3));
            MappedNode<Integer, EtlFlow.Or.Signature<Integer>> or3 = flow.or(Input.of(3), or.each());
            MappedNode<Integer, EtlFlow.Max.Signature<Integer>> max = flow.max(each(ints), each(list));
            MappedNode<Integer, EtlFlow.Max.Signature<Integer>> max2 = flow.max(each(ints), Input.of(3));
            MappedNode<Integer, EtlFlow.Max.Signature<Integer>> max3 = flow.max(Input.of(3), each(ints));
            MappedNode<String, EtlFlow.Pick.Signature<String>> pick = flow.pick(each(List.of("a")), each(ints));
            flow.pick(each(List.of("a")), Input.of(1));
            flow.pick(Input.of("a"), each(ints));
            """);

    assertThat(result)
        .isEqualTo(
            "addee mapee map-2e- map-3-e oree or-2e- or-3-c maxee max-2e- max-3-e pickee pick-2e-"
                + " pick-3-e");
  }

  @Test
  void threeParameters() throws Exception {
    String result =
        run(
            """
            MappedNode<Double, EtlFlow.Three.Signature> three = flow.three(each(ints), each(list), each(Set.of("a")));
            flow.three(each(ints), Input.of(list), Input.of("c"));
            flow.three(Input.of(1), three.each(), Input.of("c"));
            MappedNode<List<Integer>, EtlFlow.Triple.Signature<Integer>> triple = flow.triple(each(ints), each(list), each(ints));
            flow.triple(each(ints), Input.of(1), Input.of(2));
            flow.triple(Input.of(1), Input.of(2), each(ints));
            """);

    assertThat(result)
        .isEqualTo("threeeee three-2e-- three-3-c- tripleeee triple-2e-- triple-3--e");
  }

  @Test
  void optionsAndReplacementsHoldForEachElement() throws Exception {
    String result =
        run(
            """
            MappedNode<Long, EtlFlow.Add.Signature> add = flow.add(each(list), Input.of(1L)).retries(2).named("sums");
            MappedNode<Long, EtlFlow.Add.Signature> other = flow.replace(add, (a, b) -> a - b);
            Input<List<Long>> whole = other;
            flow.same(whole);
            flow.same(other.each());
            """);

    assertThat(result).isEqualTo("add-2e- same-2c");
  }

  @Test
  void unmappedCallsStayWhatTheyWere() throws Exception {
    String result =
        run(
            """
            EtlFlow.Log log = flow.log("a", 1);
            EtlFlow.Log log2 = flow.log(ints, flow.none());
            EtlFlow.Log log3 = flow.log("a", flow.none());
            EtlFlow.Map<Integer, String> map = flow.map(1, "a");
            EtlFlow.Map<List<Integer>, String> map2 = flow.map(ints, Input.of("a"));
            EtlFlow.Max<String> max = flow.max("a", Input.of("b"));
            EtlFlow.Or<String> or = flow.or("a", "b");
            EtlFlow.Show show = flow.show(ints);
            EtlFlow.Show show2 = flow.show("a");
            EtlFlow.Format format = flow.format("a", 1);
            EtlFlow.Triple<Integer> triple = flow.triple(Input.of(1), Input.of(2), Input.of(3));
            """);

    assertThat(result).isEmpty();
  }

  @Test
  void aWrongElementTypeDoesNotCompile() {
    Compilation compilation =
        Programs.compile(
            FLOW,
            IMPORTS
                + """
                class Main {
                  Object wrong(EtlFlow<String> flow) { return flow.add(each(List.of("a")), Input.of(1L)); }
                }
                """);

    assertThat(Programs.diagnostics(compilation)).hasSize(1);
    assertThat(Programs.diagnostics(compilation).get(0))
        .startsWith("Main.java:8:51: no suitable method found for add");
  }

  @Test
  void anEachAsAPlainValueIsRefused() throws Exception {
    String result =
        run(
            """
            try {
              flow.log(each(ints), 3);
              return "accepted";
            } catch (IllegalArgumentException e) {
              if (true) { return e.getMessage(); }
            }
            """);

    assertThat(result)
        .isEqualTo(
            "[NodeAsValue] input 'a' of 'log' is the node 'each(ints)' where a value is expected;"
                + " pass nodes as they are, and the values of such a call through Input.of(…)");
  }

  @Test
  void theOverloadsStandBehindTheOthers() {
    String generated = Programs.generated(Programs.accept(FLOW), "demo.EtlFlow");

    assertThat(generated)
        .contains(
            """
              /**
               * Adds the task {@link Etl#add(int, long)}, called once for each element.
               *
               * @param a {@code each(…)}, or an input that all calls share
               * @param b {@code each(…)}, or an input that all calls share
               * @return the new node
               */
              public MappedNode<Long, Add.Signature> add(Arg<? extends Integer> a, Arg<? extends Long> b) {
                return Wiring.map(this, Add.METHOD, a, b);
              }
            """);
  }
}
