package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** All shapes of tasks and flows: programs that compile without a warning, and what they do. */
class AcceptedFlowsTest {
  private static String run(String... sources) throws ReflectiveOperationException {
    return Programs.run(sources);
  }

  @Test
  void staticAndInstanceTasksAreWiredByValuesAndInputs() throws Exception {
    String result =
        run(
            """
            @Flow public class Etl {
              private final int offset;
              Etl(int offset) { this.offset = offset; }
              @Task static int parse(String text, int radix) { return Integer.parseInt(text, radix); }
              @Task int add(int a, int b, int c) { return a + b + c + offset; }
              @Task static String none() { return "11"; }
            }
            """,
            """
            class Main {
              static Object check() {
                EtlFlow flow = new EtlFlow(new Etl(1000));
                EtlFlow.None text = flow.none();
                EtlFlow.Parse parsed = flow.parse(text, 2);
                EtlFlow.Parse other = flow.parse("20", parsed);
                var sum = flow.add(parsed, other, Input.of(7));
                var all = flow.add(1, 2, 3);
                var state = flow.run();
                return state.result(sum) + " " + state.result(all) + " " + flow.copy().run();
              }
            }
            """);

    assertThat(result).isEqualTo("1016 1006 Success(\"All reference tasks succeeded.\")");
  }

  @Test
  void everyPrimitiveTypeAndVoidAndArrays() throws Exception {
    String result =
        run(
            """
            @Flow class All {
              static String log = "";
              @Task static boolean z(boolean x) { return !x; }
              @Task static byte b(byte x) { return x; }
              @Task static short s(short x) { return x; }
              @Task static char c(char x) { return x; }
              @Task static int i(int x) { return x; }
              @Task static long j(long x) { return x; }
              @Task static float f(float x) { return x; }
              @Task static double d(double x) { return x; }
              @Task static int[][] ints(int[] x) { return new int[][] {x}; }
              @Task static void done(int[][] x, boolean z) { log = x[0][0] + " " + z; }
            }
            """,
            """
            class Main {
              static Object check() {
                AllFlow flow = new AllFlow();
                var ints = flow.ints(new int[] {5});
                flow.done(ints, flow.z(false));
                var c = flow.c('x');
                var state = flow.run();
                Void nothing = state.result(flow.b((byte) 1).after(ints) == null ? null : flow.getTasks(AllFlow.Done.class).get(0));
                char x = state.result(c);
                return All.log + " " + x + " " + nothing;
              }
            }
            """);

    assertThat(result).isEqualTo("5 true x null");
  }

  @Test
  void tasksOfAPrivateClassReplaceByReference() throws Exception {
    String result =
        run(
            """
            @Flow class Silly {
              @Task static String join(String a, String b) { return a + b; }
            }
            """,
            """
            class Main {
              private static class Fixes {
                @Task(name = "mended") static String fixed(String x, String y) { return y; }
                @Task static String swapped(String b, String a) { return a; }
              }
              static Object check() {
                SillyFlow flow = new SillyFlow();
                var mended = flow.replace(flow.join("a", "b"), Fixes::fixed);
                String refusal = "";
                try {
                  flow.replace(mended, Fixes::swapped);
                } catch (IllegalArgumentException e) {
                  refusal = e.getMessage().substring(0, 24);
                }
                return mended.name() + " " + flow.run().result(mended) + " " + refusal;
              }
            }
            """);
    assertThat(result).isEqualTo("mended b [ReplacementNamesSwapped");
  }

  @Test
  void genericTasksInferTheirTypes() throws Exception {
    String result =
        run(
            """
            @Flow class Gen {
              @Task static <T> T first(List<? extends T> items) { return items.get(0); }
              @Task static <T extends Comparable<? super T> & java.io.Serializable> T max(T a, T b) { return a.compareTo(b) > 0 ? a : b; }
              @Task static <K, V extends Number> Map<K, V> map(K k, V v, Set<?> any) { return Map.of(k, v); }
              @SafeVarargs @SuppressWarnings("varargs") @Task static <T> List<T> listOf(T... xs) { return List.of(xs); }
              @Task static String format(String format, Object... xs) { return String.format(format, xs); }
            }
            """,
            """
            class Main {
              static Object check() {
                GenFlow flow = new GenFlow();
                GenFlow.ListOf<String> list = flow.listOf("a", "b");
                GenFlow.First<String> first = flow.first(list);
                GenFlow.Max<String> max = flow.max(first, "b");
                var map = flow.map(max, Input.of(2), Input.of(Set.of()));
                var text = flow.format("%s %s", 1, 3);
                Map<String, Integer> result = flow.run().result(map);
                String string = flow.run().result(text);
                return result + string + text.inputNames();
              }
            }
            """);

    assertThat(result).isEqualTo("{b=2}1 3[format, xs]");
  }

  @Test
  void flowsMayBeRecordsEnumsInterfacesAndInnerClasses() throws Exception {
    String result =
        run(
            """
            class Outer<A> {
              final A a;
              Outer(A a) { this.a = a; }
              @Flow record Rec(int x) { @Task int get() { return x; } }
              @Flow enum En { ONE; @Task String get() { return name(); } }
              @Flow interface In { @Task int get(int y); @Task static int one() { return 1; } }
              @Flow class Inner<B> { @Task Map<A, B> get(B b) { return Map.of(a, b); } @Task int plain() { return 3; } }
            }
            """,
            """
            class Main {
              static Object check() {
                var rec = new Outer_RecFlow(new Outer.Rec(5));
                var en = new Outer_EnFlow(Outer.En.ONE);
                Outer_InFlow in = new Outer_InFlow(y -> y + 1);
                Outer_InnerFlow<String, Integer> inner = new Outer_InnerFlow<>(new Outer<>("k").new Inner<Integer>());
                Outer_InnerFlow.Get<String, Integer> get = inner.get(9);
                var plain = inner.plain();
                var recGet = rec.get();
                var enGet = en.get();
                var inGet = in.get(in.one());
                return rec.run().result(recGet) + en.run().result(enGet) + in.run().result(inGet)
                    + inner.run().result(get) + inner.run().result(plain) + inner.graph().name();
              }
            }
            """);

    assertThat(result).isEqualTo("5ONE2{k=9}3Outer.Inner");
  }

  @Test
  void genericFlowsCarryTheirTypeVariables() throws Exception {
    String result =
        run(
            """
            @Flow class Box<A extends List<B>, B> {
              @Task A same(A a) { return a; }
              @Task B first(B b) { return b; }
              @Task <T> T shadow(T t, B b) { return t; }
              @Task int plain(int x) { return x; }
              @Task static <B> B fixed(B b) { return b; }
            }
            """,
            """
            class Main {
              static Object check() {
                BoxFlow<List<String>, String> flow = new BoxFlow<>(new Box<List<String>, String>());
                BoxFlow.Same<List<String>, String> same = flow.same(List.of("x"));
                BoxFlow.First<String> first = flow.first("y");
                BoxFlow.Shadow<String, Integer> shadow = flow.shadow(1, first);
                BoxFlow.Plain plain = flow.plain(shadow);
                BoxFlow.Fixed<String> fixed = flow.fixed(first);
                var state = flow.copy().run();
                return "" + state.result(same) + state.result(plain) + state.result(fixed);
              }
            }
            """);

    assertThat(result).isEqualTo("[x]1y");
  }

  @Test
  void overloadsAreToldApartByAs() throws Exception {
    String result =
        run(
            """
            @Flow class Etl {
              @Task static String load(int x) { return "int " + x; }
              @Task(as = "loadText", name = "a \\"text\\"") static String load(String x) { return "text " + x; }
              @Task(as = "void_", tags = {"a", "b"}) static void done() {}
            }
            """,
            """
            class Main {
              static Object check() {
                EtlFlow flow = new EtlFlow();
                EtlFlow.LoadText text = flow.loadText(flow.load(1));
                return flow.run().result(text) + text.name() + flow.void_().tags() + text.slug();
              }
            }
            """);

    assertThat(result).isEqualTo("text int 1a \"text\"[a, b]loadText");
  }

  @Test
  void otherClassesLendTheirTasks() throws Exception {
    String result =
        run(
            """
            class Files { final String root; Files(String root) { this.root = root; }
              @Task String read(String name) { return root + name; }
              @Task String shared() { return "files"; } }
            """,
            """
            class Maths { @Task static int plus(int a, int b) { return a + b; } }
            """,
            """
            @Flow(uses = {Maths.class, Files.class}) class Etl {
              @Task String shared() { return "own"; }
            }
            """,
            """
            class Main {
              static Object check() {
                EtlFlow flow = new EtlFlow(new Etl(), new Files("/"));
                var read = flow.read("x");
                var shared = flow.shared();
                var plus = flow.plus(1, 2);
                var state = flow.run();
                return state.result(read) + state.result(shared) + state.result(plus);
              }
            }
            """);

    assertThat(result).isEqualTo("/xown3");
  }

  @Test
  void aFlowMayUseAnotherFlow() throws Exception {
    String result =
        run(
            "@Flow class One { @Task static int one() { return 1; } }",
            "@Flow(uses = One.class) class Two { @Task static int two(int x) { return x + 1; } }",
            """
            class Main {
              static Object check() {
                TwoFlow flow = new TwoFlow();
                var two = flow.two(flow.one());
                return flow.run().result(two);
              }
            }
            """);

    assertThat(result).isEqualTo("2");
  }

  @Test
  void aMissingInstanceIsRefused() throws Exception {
    String result =
        run(
            """
            @Flow(uses = Lib.class) class Etl { @Task int load() { return 1; } }
            """,
            """
            class Lib { @Task int get() { return 1; } }
            """,
            """
            class Main {
              static String refusal(Runnable action) {
                try {
                  action.run();
                  return "none";
                } catch (IllegalArgumentException e) {
                  return e.getMessage();
                }
              }
              static Object check() {
                return refusal(() -> new EtlFlow(null, new Lib())) + "; "
                    + refusal(() -> new EtlFlow(new Etl(), null)) + "; "
                    + refusal(() -> new EtlFlow(new Etl(), new Lib()).copy());
              }
            }
            """);

    assertThat(result)
        .isEqualTo(
            "[NullArgument] etl must not be null; [NullArgument] lib must not be null; none");
  }
}
