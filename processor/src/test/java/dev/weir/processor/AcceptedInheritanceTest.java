package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.processor.Programs.run;

import org.junit.jupiter.api.Test;

/** Tasks of superclasses and interfaces: programs that compile without a warning. */
class AcceptedInheritanceTest {

  private static final String BASE =
      """
      abstract class Base<A> {
        @Task <X extends A> X wrap(X x) { return x; }
        @Task <X extends Comparable<A>> int compare(X x, A a) { return x.compareTo(a); }
        @Task <X extends Comparable<A> & java.io.Serializable, Y extends List<? super X>> X both(X x, Y y) { return x; }
      }
      """;

  @Test
  void inheritedTasksHaveTheirTypeArgumentsFilledIn() throws Exception {
    String result =
        run(
            """
            abstract class Base<T, E extends Exception> {
              @Task List<T> twice(T item) throws E { return List.of(item, item); }
              @Task static int answer() { return 42; }
              @Task(name = "overridden") abstract T own(T item);
            }
            """,
            """
            interface Greeter<N> {
              @Task default String greet(N name) { return "hi " + name; }
            }
            """,
            """
            @Flow class Etl extends Base<String, java.io.IOException> implements Greeter<Integer> {
              @Override String own(String renamed) { return renamed + "!"; }
            }
            """,
            """
            class Main {
              static Object check() {
                EtlFlow flow = new EtlFlow(new Etl());
                EtlFlow.Own own = flow.own("x");
                EtlFlow.Twice twice = flow.twice(own);
                EtlFlow.Greet greet = flow.greet(flow.answer());
                EtlFlow.Own.Signature signature = item -> item;
                List<String> list = flow.run().result(twice);
                return list + flow.run().result(greet) + own.name() + own.inputNames();
              }
            }
            """);

    assertThat(result).isEqualTo("[x!, x!]hi 42overridden[renamed]");
  }

  @Test
  void anOverrideKeepsTheInheritedOptionsUnlessItHasItsOwn() throws Exception {
    String result =
        run(
            """
            class Base {
              @Task(name = "kept") Object kept(int first) throws Exception { return first; }
              @Task(name = "old", tags = "x") void renewed(int first) {}
              @Task static int hidden(int x) { return x; }
              @Task(name = "same") int same() { return 1; }
            }
            """,
            "interface One { @Task(name = \"same\") int same(); }",
            "interface Two extends One { @Override @Task(name = \"two\") int same(); }",
            "interface Three extends One { @Override int same(); }",
            """
            @Flow class Etl extends Base implements Three {
              @Override String kept(int second) { return "k" + second; }
              @Override @Task(name = "new") void renewed(int second) {}
              static int hidden(int x) { return x; }
              @Override public int same() { return 2; }
            }
            """,
            """
            @Flow abstract class Both implements One, Two {
              @Task static void x() {}
            }
            """,
            """
            class Main {
              static Object check() throws ReflectiveOperationException {
                EtlFlow flow = new EtlFlow(new Etl());
                var kept = flow.kept(1);
                var renewed = flow.renewed(2);
                var same = flow.same();
                String result = flow.run().result(kept);
                BothFlow both = new BothFlow(new Both() { @Override public int same() { return 3; } });
                return result + kept.name() + kept.inputNames() + renewed.name() + renewed.tags()
                    + same.name() + both.same().name()
                    + List.of(EtlFlow.class.getDeclaredClasses()).toString().contains("Hidden");
              }
            }
            """);

    assertThat(result).isEqualTo("k1kept[second]new[]sametwofalse");
  }

  @Test
  void inheritedTypeVariablesHaveTheirBoundsFilledIn() throws Exception {
    String result =
        run(
            BASE,
            "@Flow class Sub extends Base<Number> {}",
            "@Flow class Generic<Q, A extends List<Q>> extends Base<A> {}",
            "class Lib extends Base<String> {}",
            "@Flow(uses = Lib.class) class User { @Task static int x() { return 1; } }",
            """
            class Main {
              static Object check() {
                SubFlow sub = new SubFlow(new Sub());
                SubFlow.Wrap<Integer> wrap = sub.wrap(5);
                Integer wrapped = sub.run().result(wrap);
                UserFlow user = new UserFlow(new Lib());
                var compared = user.compare("a", "a");
                UserFlow.Both<String, List<Object>> both = user.both("b", List.<Object>of());
                GenericFlow<String, List<String>> flow = new GenericFlow<>(new Generic<String, List<String>>());
                GenericFlow.Wrap<String, List<String>, ArrayList<String>> list = flow.wrap(new ArrayList<String>(List.of("c")));
                var state = user.run();
                return wrapped + " " + state.result(compared) + state.result(both) + flow.run().result(list);
              }
            }
            """);

    assertThat(result).isEqualTo("5 0b[c]");
  }

  @Test
  void theBoundsAreWrittenAsTheSubclassHasThem() {
    String generated =
        Programs.generated(
            Programs.accept(BASE, "@Flow class Sub extends Base<Number> {}"), "demo.SubFlow");

    assertThat(generated).contains("<X extends Number> Wrap<X> wrap(X x)");
    assertThat(generated)
        .contains("<X extends Comparable<Number>> Compare<X> compare(X x, Number a)");
    assertThat(generated)
        .contains("X extends Comparable<Number> & Serializable, Y extends List<? super X>>");
    assertThat(generated).contains(".parameter(\"x\", Number.class)");
  }

  @Test
  void nodeClassesAreAsVisibleAsTheBoundsOfTheSubclass() {
    String generated =
        Programs.generated(
            Programs.accept(
                "public class Open<A> { @Task public <X extends A> X wrap(X x) { return x; } }",
                """
                @Flow public class Sub extends Open<Sub.Local> {
                  static class Local {}
                }
                """),
            "demo.SubFlow");

    assertThat(generated).contains("\n  <X extends Sub.Local> Wrap<X> wrap(X x)");
    assertThat(generated).contains("\n  static final class Wrap<X extends Sub.Local>");
  }
}
