package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

/** Odd names, annotations and sizes: programs that compile without a warning, and what they do. */
class AcceptedNamesTest {
  private static String run(String... sources) throws ReflectiveOperationException {
    return Programs.run(sources);
  }

  @Test
  void declaredReplacementsTakeATasksPlace() throws Exception {
    String result =
        run(
            """
            @Flow public class Orders {
              @Task public static List<String> load(String path, int limit) throws java.io.IOException { throw new java.io.IOException(path); }
              @Task static <T extends Number> T pick(List<T> items) { return items.get(0); }
            }
            """,
            """
            class Outer {
              static class Fixes {
              @Task(name = "from memory", tags = "fix") @Replaces(flow = Orders.class, task = "load")
              static List<String> fromMemory(String path, int limit) { return List.of(path + limit); }
              @Task @Replaces(flow = Orders.class, task = "pick")
              static <U extends Number> U last(List<U> items) { return items.get(items.size() - 1); }
            }
            }
            """,
            """
            class Main {
              static Object check() {
                OrdersFlow flow = new OrdersFlow();
                OrdersFlow.Load load = flow.replace(flow.load("p", 1), Outer_FixesReplacements.fromMemory());
                OrdersFlow.Pick<Integer> pick = flow.replace(flow.pick(List.of(1, 2)), Outer_FixesReplacements.last());
                var state = flow.run();
                return state.result(load) + load.name() + load.tags() + state.result(pick);
              }
            }
            """);

    assertThat(result).isEqualTo("[p1]from memory[fix]2");
  }

  @Test
  void replacementsInAFlowAreItsTasksToo() throws Exception {
    String result =
        run(
            """
            @Flow class Etl {
              @Task static int load(int x) { return x; }
              @Task @Replaces(flow = Etl.class, task = "load") static int twice(int x) { return 2 * x; }
            }
            """,
            """
            class Main {
              static Object check() {
                EtlFlow flow = new EtlFlow();
                var twice = flow.twice(flow.load(2));
                flow.replace(flow.getTasks(EtlFlow.Load.class).get(0), EtlReplacements.twice());
                return flow.run().result(twice);
              }
            }
            """);

    assertThat(result).isEqualTo("8");
  }

  @Test
  void parametersMayBeCalledLikeAnything() throws Exception {
    String result =
        run(
            """
            @Flow class Etl {
              @Task static String a(int this$0, int input, int inputs, int signature, int place, int etl, int original) { return "" + this$0 + etl; }
              @Task String b(int java, int dev) { return "" + java + dev; }
              @Task String c(int Input, int etl) { return "" + Input + etl; }
              @Task static String d(String String, Object Wiring) { return String + Wiring; }
              @Task static String e(int E, int Etl, int demo) { return "" + E + Etl + demo; }
              @Task static int yield(int $, int METHOD) { return $ + METHOD; }
              @Task String f(int F, int $$, int INFO) { return "" + F + $$ + INFO; }
            }
            """,
            """
            class Main {
              static Object check() {
                EtlFlow flow = new EtlFlow(new Etl());
                var nodes = List.of(flow.a(1, 2, 3, 4, 5, 6, 7), flow.b(1, 2), flow.c(3, 4), flow.d("x", Input.of("y")), flow.e(5, 6, 7), flow.f(8, 9, 0));
                var sum = flow.yield(1, 2);
                var state = flow.run();
                StringBuilder all = new StringBuilder();
                for (var node : nodes) { all.append(state.result(node)).append(node.inputNames()); }
                return all.append(state.result(sum)).toString();
              }
            }
            """);

    assertThat(result)
        .isEqualTo(
            "16[this$0, input, inputs, signature, place, etl, original]12[java, dev]34[Input, etl]"
                + "xy[String, Wiring]567[E, Etl, demo]890[F, $$, INFO]3");
  }

  @Test
  void tasksMayGiveNodeClassesTheNamesOfOurTypes() throws Exception {
    String result =
        run(
            """
            @Flow class Etl {
              @Task static String string(String x) { return x; }
              @Task static Object object(Object x) { return x; }
              @Task static int method(int x, int dev) { return x; }
              @Task static void override() {}
              @Task static List<Integer> list(Integer integer) { return List.of(integer); }
              @Task static <Method> Method wiring(Method x, Set<Method> y) { return x; }
              @Task static <Input> Input input(Input Input, int dev) { return Input; }
              @Task static void place(Void x) {}
              @Task static void taskInfo(Number x) {}
              @Task static void serializable(java.io.Serializable x) {}
              @Task static void taskMethod() {}
              @Task static void etl() {}
              @Task static <Object, Place, TaskInfo, Override> Object safeVarargs(Object x, Place p, TaskInfo t, Override o) { return x; }
            }
            """,
            """
            class Main {
              static Object check() {
                EtlFlow flow = new EtlFlow();
                var string = flow.string("s");
                var list = flow.list(flow.method(1, 2));
                var wiring = flow.wiring(string, Input.<Set<String>>of(Set.of("s")));
                var input = flow.input(list, 1);
                flow.object(string); flow.override(); flow.etl(); flow.taskInfo(Input.of(1));
                var state = flow.run();
                return "" + state.result(wiring) + state.result(input) + state;
              }
            }
            """);

    assertThat(result).isEqualTo("s[1]Success(\"All reference tasks succeeded.\")");
  }

  @Test
  void typesMayHaveTheNamesOfOurTypesAndThoseOfTheLanguage() throws Exception {
    String body = " { %s(int x) {} public java.lang.String toString() { return \"%s\"; } }\n";
    String result =
        Programs.run(
            Programs.accepted(
                Programs.compileFiles(
                    Programs.source("package odd;\nclass Object" + body.formatted("Object", "o")),
                    Programs.source("package odd;\nclass String" + body.formatted("String", "s")),
                    Programs.source("package odd;\nclass Override {}\n"),
                    Programs.source("package odd;\nclass Integer {}\n"),
                    Programs.source("package odd;\nclass Input" + body.formatted("Input", "i")),
                    Programs.source("package odd;\nclass Place {}\n"),
                    Programs.source("package odd;\nclass Method {}\n"),
                    Programs.source("package odd;\nclass Signature {}\n"),
                    Programs.source("package odd;\nclass Task {}\n"),
                    Programs.source(
                        """
                        package odd;
                        @dev.weir.Flow class Flow {
                          @dev.weir.Task static Object a(Object x, String y) { return x; }
                          @dev.weir.Task static Input b(Input x, Method m, Signature s) { return x; }
                          @dev.weir.Task static int c(int x, Place p, Task t) { return x; }
                        }
                        """),
                    Programs.source(
                        """
                        package odd;
                        class Main {
                          static java.lang.Object check() {
                            FlowFlow flow = new FlowFlow();
                            var a = flow.a(new Object(1), new String(2));
                            var b = flow.b(new Input(1), new Method(), new Signature());
                            var c = flow.c(1, new Place(), new Task());
                            var state = flow.run();
                            return "" + state.result(a) + state.result(b) + state.result(c);
                          }
                        }
                        """))),
            "odd.Main");

    assertThat(result).isEqualTo("oi1");
  }

  @Test
  void theDefaultPackage() throws Exception {
    Compilation compilation =
        Programs.accepted(
            Programs.compileFiles(
                Programs.inDefaultPackage(
                    """
                    @dev.weir.Flow class Etl {
                      @dev.weir.Task static Order load(int x) { return new Order(x); }
                      @dev.weir.Task int count(java.util.List<Order> orders, int Etl) { return orders.size(); }
                      @dev.weir.Task java.util.List<String> list() { return java.util.List.of(); }
                    }
                    """),
                Programs.inDefaultPackage("record Order(int x) {}\n"),
                Programs.inDefaultPackage(
                    """
                    class Main {
                      static Object check() {
                        EtlFlow flow = new EtlFlow(new Etl());
                        var load = flow.load(1);
                        var count = flow.count(java.util.List.of(), 2);
                        var state = flow.run();
                        return state.result(load) + " " + state.result(count);
                      }
                    }
                    """)));

    assertThat(Programs.run(compilation, "Main")).isEqualTo("Order[x=1] 0");
  }

  @Test
  void deprecatedTasksHaveDeprecatedBuilderMethodsAndNoOtherWarnings() {
    Programs.reject(
        java.util.List.of(
            """
            @Flow class Etl {
              /** @deprecated old */
              @Deprecated @Task static int old(int x) { return x; }
              @Deprecated(forRemoval = true) @Task int older(int x, int y) { return x; }
            }
            """,
            """
            class Main {
              Object check(EtlFlow flow) { return flow.old(1); }
            }
            """),
        "Main.java:2:43: old(int) in demo.EtlFlow has been deprecated");
  }

  @Test
  void nullnessIsKept() {
    Compilation compilation =
        Programs.compiler()
            .withOptions("-Xlint:all,-path,-classfile,-processing", "-Werror")
            .compile(
                Programs.source(
                    """
            @org.jspecify.annotations.NullMarked
            @Flow public class Etl {
              @Task public static @org.jspecify.annotations.Nullable String find(
                  Map.@org.jspecify.annotations.Nullable Entry<String, @org.jspecify.annotations.Nullable Integer> entry,
                  int @org.jspecify.annotations.Nullable [] xs) { return null; }
            }
            """));
    Programs.accepted(compilation);

    String generated = Programs.generated(compilation, "demo.EtlFlow");
    assertThat(generated)
        .contains(
            """
                  @Nullable String call(
                      Map.@Nullable Entry<String, @Nullable Integer> entry, int @Nullable [] xs);
            """);
    assertThat(generated).contains("@NullMarked\n");
    assertThat(generated)
        .contains("public Find find(\n      Map.@Nullable Entry<String, @Nullable Integer> entry,");
  }

  @Test
  void generatedCodeIsAsVisibleAsWhatItNames() {
    Compilation compilation =
        Programs.accept(
            """
            @Flow public class Etl {
              static class Local {}
              @Task static void hidden(List<? extends Local[]> x) {}
              @Task static void shown(int x) {}
              @Task static <T extends Local> void bound(int x) {}
            }
            """,
            """
            class Narrow {
              @Flow public static class Inner { @Task static void a(int x) {} }
            }
            """);

    String generated = Programs.generated(compilation, "demo.EtlFlow");
    assertThat(generated).contains("\n  Hidden hidden(List<? extends Etl.Local[]> x)");
    assertThat(generated).contains("\n  static final class Hidden ");
    assertThat(generated).contains("\n  <T extends Etl.Local> Bound<T> bound(int x)");
    assertThat(generated).contains("\n  public Shown shown(int x)");
    assertThat(generated).contains("\npublic final class EtlFlow ");
    assertThat(Programs.generated(compilation, "demo.Narrow_InnerFlow"))
        .contains("\nfinal class Narrow_InnerFlow ");
  }

  @Test
  void checkedExceptionsAreKeptExactly() {
    Compilation compilation =
        Programs.accept(
            """
            @Flow public class Etl {
              @Task static <X extends Exception> void run1(Class<X> type) throws X, java.io.IOException, IllegalStateException {}
            }
            """);

    assertThat(Programs.generated(compilation, "demo.EtlFlow"))
        .contains("void call(Class<X> type) throws X, IOException, IllegalStateException;");
  }

  @Test
  void tasksWhoseNamesDifferByAnUnderscoreMayAllHaveParametersCalledLikeAnything()
      throws Exception {
    String result =
        run(
            """
            @Flow class Etl {
              @Task static int input(int Input, int x) { return Input - x; }
              @Task static int input_(int x, int Input) { return x * Input; }
              @Task static int input__(int Input, int Wiring) { return Input + Wiring; }
            }
            """,
            """
            class Main {
              static Object check() {
                EtlFlow flow = new EtlFlow();
                var last = flow.input__(flow.input_(flow.input(7, 2), 3), 4);
                return flow.run().result(last);
              }
            }
            """);

    assertThat(result).isEqualTo("19");
  }

  @Test
  void replacementsMayThrowLessAndWhatIsUnchecked() {
    Programs.accept(
        "@Flow class Etl { @Task static void load() throws java.io.IOException {} }",
        """
        class Fixes {
          @Task @Replaces(flow = Etl.class, task = "load") static void less() {}
          @Task @Replaces(flow = Etl.class, task = "load") static void narrower() throws java.io.FileNotFoundException {}
          @Task @Replaces(flow = Etl.class, task = "load") static void unchecked() throws IllegalStateException, StackOverflowError {}
        }
        """);
  }

  @Test
  void replacementsOfAGenericFlowMayThrowWhatTheTaskThrows() throws Exception {
    String result =
        run(
            """
            @Flow class Gen<K> {
              @Task <E extends Exception> void fail(K k, E e) throws E { throw e; }
              @Task <E extends Exception, F extends E> K own(K k, Class<F> e) throws E { return k; }
            }
            """,
            """
            class Fixes {
              @Task @Replaces(flow = Gen.class, task = "fail")
              static <L, X extends Exception> void mended(L k, X e) throws X {}
              @Task @Replaces(flow = Gen.class, task = "own")
              static <L, X extends Exception, Y extends X> L narrower(L k, Class<Y> e) throws Y { return k; }
            }
            """,
            """
            class Main {
              static Object check() {
                GenFlow<String> flow = new GenFlow<>(new Gen<String>());
                var fail = flow.fail("k", new Exception("e"));
                flow.replace(fail, FixesReplacements.mended());
                var own = flow.replace(flow.own("k", RuntimeException.class), FixesReplacements.narrower());
                return flow.run() + flow.run().result(own);
              }
            }
            """);

    assertThat(result).isEqualTo("Success(\"All reference tasks succeeded.\")k");
  }
}
