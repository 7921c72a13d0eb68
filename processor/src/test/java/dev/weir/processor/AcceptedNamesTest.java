package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

/** Odd names, annotations and sizes: programs that compile without a warning, and what they do. */
class AcceptedNamesTest {
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
}
